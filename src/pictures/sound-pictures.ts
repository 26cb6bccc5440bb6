import { createHash } from 'node:crypto';
import { appendFileSync, mkdirSync, readFileSync, rmSync, statSync, type Stats } from 'node:fs';
import { dirname, resolve } from 'node:path';

/*
 * The pictures that were decoded once and are sound, from build to build: a line for the stamp of
 * each, which is quick to look up, and one for its bytes, which a fresh checkout does not change.
 */

/** Raise the number when a picture must stand another test. */
const MEMORY = resolve('node_modules/.cache/backfile/sound-pictures-1.txt');
/** Bytes; about half a million pictures. Then it begins anew. */
const FULL = 20_000_000;

let known: Set<string> | undefined;

/** Names a file by its place, its times and its size. */
export function toStampKey(path: string, { mtimeMs, ctimeMs, size }: Stats): string {
  return toKey(`${path}\0${mtimeMs}\0${ctimeMs}\0${size}`);
}

/** Whether the picture is known by its stamp, or else by its bytes. */
export function isKnownSound(path: string, stamp: string): boolean {
  const all = readKnown();
  return all.has(stamp) || all.has(toBytesKey(path) ?? '');
}

/** Remembers a sound picture. Without a cache to write to, it is decoded again next time. */
export function keepSound(path: string, stamp: string): void {
  const all = readKnown();
  if (all.has(stamp)) return;
  const bytes = toBytesKey(path);
  if (bytes === undefined) return;
  const added = [stamp, bytes].filter((key) => !all.has(key));
  for (const key of added) all.add(key);
  try {
    mkdirSync(dirname(MEMORY), { recursive: true });
    // Appended in one piece, so that two builds at once do not tear each other's lines.
    appendFileSync(MEMORY, added.map((key) => `${key}\n`).join(''));
  } catch {
    // The answer holds for this process.
  }
}

function readKnown(): Set<string> {
  known ??= new Set(readLines());
  return known;
}

function readLines(): string[] {
  try {
    if (statSync(MEMORY).size > FULL) rmSync(MEMORY);
    const lines = readFileSync(MEMORY, 'utf8').split('\n');
    return lines.filter((line) => line !== '');
  } catch {
    return [];
  }
}

/** Undefined where the file cannot be read. */
function toBytesKey(path: string): string | undefined {
  try {
    return toKey(readFileSync(path));
  } catch {
    return undefined;
  }
}

function toKey(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 20);
}
