/*
 * As much of CBOR (RFC 8949) as Pagefind writes: whole numbers, texts, lists, and the simple values.
 * What is anything else is refused, so a new form of its files is found by a build, not by a reader.
 */

/** What such a file holds. */
export type Cbor = number | string | null | boolean | Cbor[];

/** @throws {Error} for what this file does not know. */
export function decodeCbor(bytes: Uint8Array): Cbor {
  const reader = { bytes, at: 0 };
  const value = read(reader);
  if (reader.at !== bytes.length) throw new Error('CBOR: something follows the end');
  return value;
}

/**
 * The items of a list, each as the bytes that stand for it: what is only put elsewhere need not be
 * read. @throws {Error} for what is no list.
 */
export function splitCbor(bytes: Uint8Array): Uint8Array[] {
  const reader = { bytes, at: 0 };
  const size = readListSize(reader);
  return Array.from({ length: size }, () => {
    const from = reader.at;
    skip(reader);
    return bytes.subarray(from, reader.at);
  });
}

/** The first item of a list. */
export function firstOfCbor(bytes: Uint8Array): Cbor {
  const reader = { bytes, at: 0 };
  readListSize(reader);
  return read(reader);
}

/** A list of items that are bytes already. */
export function joinCbor(items: readonly Uint8Array[]): Buffer {
  const head: Uint8Array[] = [];
  writeHead(4, items.length, head);
  return Buffer.concat([...head, ...items]);
}

export function encodeCbor(value: Cbor): Buffer {
  const parts: Uint8Array[] = [];
  write(value, parts);
  return Buffer.concat(parts);
}

interface Reader {
  bytes: Uint8Array;
  at: number;
}

function read(reader: Reader): Cbor {
  const head = reader.bytes[reader.at++] ?? 0xff;
  const [major, info] = [head >> 5, head & 31];
  if (major === 7) return readSimple(info);
  const size = readSize(reader, info);
  if (major === 0) return size;
  if (major === 1) return -1 - size;
  if (major === 4) return Array.from({ length: size }, () => read(reader));
  if (major !== 3) throw new Error(`CBOR: type ${major}`);
  const text = Buffer.from(reader.bytes.buffer, reader.bytes.byteOffset + reader.at, size);
  reader.at += size;
  return text.toString('utf8');
}

function readListSize(reader: Reader): number {
  const head = reader.bytes[reader.at++] ?? 0xff;
  if (head >> 5 !== 4) throw new Error('CBOR: no list');
  return readSize(reader, head & 31);
}

/** Passes over one value, whatever it holds. */
function skip(reader: Reader): void {
  for (let due = 1; due > 0; due--) {
    const head = reader.bytes[reader.at++] ?? 0xff;
    const [major, info] = [head >> 5, head & 31];
    if (major === 7) {
      readSimple(info);
      continue;
    }
    const size = readSize(reader, info);
    if (major === 3) reader.at += size;
    else if (major === 4) due += size;
    else if (major > 1) throw new Error(`CBOR: type ${major}`);
  }
}

function readSimple(info: number): null | boolean {
  if (info === 20 || info === 21) return info === 21;
  if (info === 22) return null;
  throw new Error(`CBOR: simple value ${info}`);
}

function readSize(reader: Reader, info: number): number {
  if (info < 24) return info;
  const length = { 24: 1, 25: 2, 26: 4 }[info];
  if (length === undefined) throw new Error(`CBOR: size ${info}`);
  let size = 0;
  for (let byte = 0; byte < length; byte++) {
    size = size * 256 + (reader.bytes[reader.at++] ?? 0);
  }
  return size;
}

function write(value: Cbor, parts: Uint8Array[]): void {
  if (value === null) parts.push(Buffer.of(0xf6));
  else if (typeof value === 'boolean') parts.push(Buffer.of(value ? 0xf5 : 0xf4));
  else if (typeof value === 'number') {
    writeHead(value < 0 ? 1 : 0, value < 0 ? -1 - value : value, parts);
  } else if (typeof value === 'string') {
    const text = Buffer.from(value);
    writeHead(3, text.length, parts);
    parts.push(text);
  } else {
    writeHead(4, value.length, parts);
    for (const one of value) write(one, parts);
  }
}

function writeHead(major: number, size: number, parts: Uint8Array[]): void {
  const type = major << 5;
  if (size < 24) parts.push(Buffer.of(type | size));
  else if (size < 0x100) parts.push(Buffer.of(type | 24, size));
  else if (size < 0x10000) parts.push(Buffer.of(type | 25, size >> 8, size & 255));
  else {
    const head = Buffer.alloc(5, type | 26);
    head.writeUInt32BE(size, 1);
    parts.push(head);
  }
}
