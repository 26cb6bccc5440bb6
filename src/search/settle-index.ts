import { gunzipSync, gzipSync } from 'node:zlib';
import { EVERY_RECORD } from '#lib/search-terms.ts';
import { toDigest } from './cache.ts';
import { decodeCbor, encodeCbor, type Cbor } from './cbor.ts';
import type { MadeFile } from './pagefind.ts';

/*
 * Pagefind writes the values of filters in another order each time, and cuts an index into files of
 * 40 kB, of which a reader would fetch one for each piece and word. Here the order is settled, so
 * that the same content gives the same bytes, and the cuts are finer. Nothing else is touched: the
 * files are as Pagefind 1.5 writes them, and its own program reads them.
 */

const SIGNATURE = 'pagefind_dcd';

/** A file of the index holds about so many bytes before compression. */
const CUT = 12_000;

/** `[version, pages, chunks, filters, sorts, meta fields]` */
type Meta = [Cbor, Cbor, [string, string, string][], [string, string][], Cbor, Cbor];
type Chunk = [[word: string, ...rest: Cbor[]][]];
type Filter = [name: string, values: [value: string, pages: Cbor][]];

/** The index of one language with its order settled. @throws {Error} for files of another form. */
export function settleIndex(files: readonly MadeFile[]): MadeFile[] {
  const entry = one(files, /^pagefind-entry\.json$/);
  const meta = one(files, /\.pf_meta$/);
  const [version, pages, chunks, filters, sorts, fields] = unpack(meta) as Meta;
  const byName = new Map(files.map((file) => [file.path, file]));
  const read = (path: string): Cbor => unpack(byName.get(path) ?? missing(path));
  const words = chunks.flatMap(([, , hash]) => (read(`index/${hash}.pf_index`) as Chunk)[0]);
  const cuts = cutWords(words).map(toCut);
  const settled = filters
    .map(([, hash]) => toFilter(read(`filter/${hash}.pf_filter`) as Filter))
    .sort((a, b) => compare(a.name, b.name));
  const table: Cbor = [
    version,
    pages,
    cuts.map(({ from, to, hash }) => [from, to, hash]),
    settled.map(({ name, hash }) => [name, hash]),
    sorts,
    fields,
  ];
  const packed = pack(table);
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

/** Words in their order, in lists of about one size; a frequent word, or every record's, has its own. */
function cutWords(words: Chunk[0]): Chunk[0][] {
  const lists: Chunk[0][] = [];
  let size = CUT;
  for (const word of words) {
    const bytes = encodeCbor(word).length;
    const isAlone = word[0] === EVERY_RECORD;
    if (isAlone || size + bytes > CUT) {
      lists.push([]);
      size = 0;
    }
    size += isAlone ? CUT : bytes;
    lists.at(-1)?.push(word);
  }
  return lists;
}

function toCut(words: Chunk[0]) {
  const content = pack([words]);
  const hash = toDigest(content).slice(0, 8);
  const [from, to] = [words[0]?.[0] ?? '', words.at(-1)?.[0] ?? ''];
  return { from, to, hash, file: { path: `index/${hash}.pf_index`, content } };
}

function toFilter([name, values]: Filter) {
  const content = pack([name, values.toSorted(([a], [b]) => compare(a, b))]);
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

function unpack({ path, content }: MadeFile): Cbor {
  const bytes = gunzipSync(content);
  if (bytes.subarray(0, SIGNATURE.length).toString() === SIGNATURE) {
    return decodeCbor(bytes.subarray(SIGNATURE.length));
  }
  throw new Error(`Pagefind: ${path} does not begin as its files do`);
}

function pack(value: Cbor): Buffer {
  const packed = gzipSync(Buffer.concat([Buffer.from(SIGNATURE), encodeCbor(value)]), { level: 9 });
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
