import { gunzipSync, gzipSync } from 'node:zlib';
import { EVERY_RECORD } from '#lib/search-terms.ts';
import { toDigest } from './cache.ts';
import { decodeCbor, encodeCbor, firstOfCbor, joinCbor, splitCbor, type Cbor } from './cbor.ts';
import type { MadeFile } from './pagefind.ts';

/*
 * Pagefind writes the values of filters in another order each time, and cuts an index into files of
 * 40 kB, of which a reader would fetch one for each piece and word. Here the order is settled, so
 * that the same content gives the same bytes, and the cuts are finer. Nothing else is touched: the
 * files are as Pagefind 1.5 writes them, and its own program reads them.
 */

const SIGNATURE = 'pagefind_dcd';

/**
 * A file of the index holds about so many bytes before compression. A word that is looked for costs a
 * file for each piece, so they are small; smaller ones make more files and a longer table of them.
 */
const CUT = 4_000;

/** `[version, pages, chunks, filters, sorts, meta fields]` */
type Meta = [Cbor, Cbor, [string, string, string][], [string, string][], Cbor, Cbor];
type Filter = [name: string, values: [value: string, pages: Cbor][]];

/** The index of one language with its order settled. @throws {Error} for files of another form. */
export function settleIndex(files: readonly MadeFile[]): MadeFile[] {
  const entry = one(files, /^pagefind-entry\.json$/);
  const meta = one(files, /\.pf_meta$/);
  const [version, pages, chunks, filters, sorts, fields] = decodeCbor(open(meta)) as Meta;
  const byName = new Map(files.map((file) => [file.path, file]));
  const read = (path: string): Uint8Array => open(byName.get(path) ?? missing(path));
  const words = chunks.flatMap(([, , hash]) => readWords(read(`index/${hash}.pf_index`)));
  const cuts = toCuts(cutWords(words));
  const settled = filters
    .map(([, hash]) => toFilter(decodeCbor(read(`filter/${hash}.pf_filter`)) as Filter))
    .sort((a, b) => compare(a.name, b.name));
  const table: Cbor = [
    version,
    pages,
    cuts.map(({ from, to, hash }) => [from, to, hash]),
    settled.map(({ name, hash }) => [name, hash]),
    sorts,
    fields,
  ];
  const packed = pack(encodeCbor(table));
  const hash = toDigest(packed).slice(0, 10);
  const kept = files.filter(
    ({ path }) => !/^(?:index|filter)\/|\.pf_meta$|entry\.json$/.test(path),
  );
  return [
    ...kept,
    ...cuts.map(({ file }) => file),
    ...settled.map(({ file }) => file),
    { path: `pagefind.${hash}.pf_meta`, content: packed },
    { path: entry.path, content: toEntry(entry, hash) },
  ];
}

/** A word and all that is known of it, as Pagefind wrote it: most of an index, and never read here. */
interface Word {
  word: string;
  bytes: Uint8Array;
}

/** A file of the index is a list of one list. */
function readWords(file: Uint8Array): Word[] {
  const [list, ...others] = splitCbor(file);
  if (!list || others.length > 0) throw new Error('Pagefind: a file of words is of another form');
  return splitCbor(list).map((bytes) => ({ word: String(firstOfCbor(bytes)), bytes }));
}

/** Words in their order, in lists of about one size; a frequent word, or every record's, has its own. */
function cutWords(words: readonly Word[]): Word[][] {
  const lists: Word[][] = [];
  let size = CUT;
  for (const word of words) {
    const isAlone = word.word === EVERY_RECORD;
    const { length } = word.bytes;
    if (isAlone || size + length > CUT) {
      lists.push([]);
      size = 0;
    }
    size += isAlone ? CUT : length;
    lists.at(-1)?.push(word);
  }
  return lists;
}

/** Each list as a file, from its bound to the next one's. */
function toCuts(lists: readonly Word[][]) {
  const bounds = lists.map((words, index) => {
    const [before, first] = [lists[index - 1]?.at(-1), words[0]];
    return toBound(before?.word ?? '', first?.word ?? '');
  });
  const taken = new Set<string>();
  return lists.map((words, index) => ({
    from: bounds[index] ?? '',
    to: bounds[index + 1] ?? words.at(-1)?.word ?? '',
    ...toFile(words, taken),
  }));
}

/** As much of a word as tells it from the one before: the table of files is fetched with a piece. */
function toBound(before: string, word: string): string {
  const letters = Array.from(word);
  const count = letters.findIndex((_, index) =>
    isAfter(letters.slice(0, index + 1).join(''), before),
  );
  return letters.slice(0, count + 1).join('');
}

/** In the order of Pagefind: by bytes. */
function isAfter(one: string, other: string): boolean {
  return Buffer.compare(Buffer.from(one), Buffer.from(other)) > 0;
}

/** Short names make a short table; a name that is taken already gets the whole of its digest. */
function toFile(words: readonly Word[], taken: Set<string>) {
  const content = pack(joinCbor([joinCbor(words.map(({ bytes }) => bytes))]));
  const digest = toDigest(content);
  const hash = taken.has(digest.slice(0, 8)) ? digest : digest.slice(0, 8);
  taken.add(hash);
  return { hash, file: { path: `index/${hash}.pf_index`, content } };
}

function toFilter([name, values]: Filter) {
  const content = pack(encodeCbor([name, values.toSorted(([a], [b]) => compare(a, b))]));
  const hash = toDigest(content).slice(0, 8);
  return { name, hash, file: { path: `filter/${hash}.pf_filter`, content } };
}

interface EntryFile {
  languages: Record<string, { hash: string }>;
}

function toEntry({ content }: MadeFile, hash: string): Buffer {
  const entry = JSON.parse(Buffer.from(content).toString()) as EntryFile;
  const [language, ...others] = Object.values(entry.languages);
  if (!language || others.length > 0) throw new Error('Pagefind: an index is of one language');
  language.hash = hash;
  return Buffer.from(JSON.stringify(entry));
}

/** The CBOR of a file. */
function open({ path, content }: MadeFile): Uint8Array {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() === SIGNATURE) {
    return bytes.subarray(SIGNATURE.length);
  }
  throw new Error(`Pagefind: ${path} does not begin as its files do`);
}

function pack(cbor: Uint8Array): Buffer {
  const packed = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), cbor]), { level: 9 });
  // The byte that names the system: the same bytes on each.
  packed[9] = 255;
  return packed;
}

function one(files: readonly MadeFile[], name: RegExp): MadeFile {
  const [found, ...others] = files.filter(({ path }) => name.test(path));
  if (found && others.length === 0) return found;
  throw new Error(`Pagefind: ${found ? 'more than one' : 'no'} file ${name.source}`);
}

function missing(path: string): never {
  throw new Error(`Pagefind: no file ${path}`);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
