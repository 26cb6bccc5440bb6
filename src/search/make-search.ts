import { hasStems, toLanguage } from '#lib/stems.ts';
import type { Archive } from '#model/archive.ts';
import { contentOf } from '#model/order.ts';
import type { FeedItem } from '#model/types.ts';
import { readBodyText } from './body-text.ts';
import { keepPiece, toDigest, type KeptFile } from './cache.ts';
import { toEngineLanguage } from './engine-language.ts';
import { makeIndex, type MadeFile } from './pagefind.ts';
import { toPieces } from './pieces.ts';
import { readRecipe } from './recipe.ts';
import { toEntry, toRecord, type SearchRecord } from './records.ts';
import { settleIndex } from './settle-index.ts';
import { TextStore, toTextKey } from './text-store.ts';

/** What the search of a site is made from. */
export interface SearchInput {
  archive: Archive;
  contentDir: string;
  /** Names the bytes of a file of the content. */
  digestOf: (file: string) => string;
}

/** A part of the search's files, made for itself. Nothing is read or made before it is asked. */
export interface PlannedPiece {
  /** `2015`; `engine` for the program. */
  name: string;
  /** Where its files lie, below the site's folder: `search/2015/`. */
  folder: string;
  /** Files of the content whose texts it holds. */
  texts: string[];
  /** Names what it says of each text beside the words of the text itself. */
  toShown: () => string;
  /** Names all that its files are a function of: that, and the texts. */
  toVersion: () => string;
  /** Its files below its folder: from the cache, or made now. */
  make: () => Promise<Map<string, KeptFile>>;
}

/** The pieces of a site's search by the calendar, oldest first, and the program that reads them. */
export function planSearch(input: SearchInput): PlannedPiece[] {
  const dated = input.archive.timeline.map((item) => ({ date: contentOf(item).date, item }));
  const pieces = toPieces(dated).map(({ name, items }) =>
    planPiece(
      input,
      name,
      items.map(({ item }) => item),
    ),
  );
  return [...pieces, planProgram(input)];
}

/** One piece, of the texts in `files`: for who knows the cut, and has no more of the archive. */
export function planPieceOf(
  input: SearchInput,
  name: string,
  files: ReadonlySet<string>,
): PlannedPiece {
  const items = input.archive.timeline.filter((item) => files.has(toFile(item)));
  return planPiece(input, name, items);
}

function planPiece(input: SearchInput, name: string, items: FeedItem[]): PlannedPiece {
  const { archive } = input;
  const language = toEngineLanguage(archive.site.language);
  const texts = items.map((item) => toFile(item));
  const toShown = (): string => nameShown(archive, [language, items.map(toEntry)]);
  const makeFiles = async (): Promise<MadeFile[]> =>
    settleIndex((await makeIndex(readRecords(input, items), language)).filter(isOfPiece));
  return plan(input, { name, texts, toShown, makeFiles });
}

/** The records in their order, a text at a time. */
async function* readRecords(
  { archive: { site }, contentDir, digestOf }: SearchInput,
  items: readonly FeedItem[],
): AsyncGenerator<SearchRecord> {
  const store = new TextStore();
  try {
    for (const item of items) {
      const entry = toEntry(item);
      const { file, lang } = entry;
      const key = toTextKey(digestOf(file), lang, site);
      const make = (): Promise<string> => readBodyText(contentDir, file, { lang, site });
      yield toRecord(entry, await store.keep(key, make));
    }
  } finally {
    store.close();
  }
}

/** The program needs an index to begin with: one of a record that nobody looks for. */
const NOBODYS: SearchRecord = {
  url: '/',
  language: 'en',
  content: 'q0q0q0',
  meta: {},
  filters: {},
  sort: { date: '0' },
};

/** What Pagefind brings beside: a look of its own, which is not ours. */
const PROGRAM = /^(?:pagefind\.js|wasm\.(?!unknown)[\w-]+\.pagefind)$/;

function planProgram(input: SearchInput): PlannedPiece {
  const language = toEngineLanguage(input.archive.site.language);
  const makeFiles = async (): Promise<MadeFile[]> =>
    settleIndex(
      (await makeIndex([NOBODYS], language)).filter(
        (file) => isOfPiece(file) || PROGRAM.test(file.path),
      ),
    );
  const toShown = (): string => nameShown(input.archive, [language]);
  return plan(input, { name: 'engine', texts: [], toShown, makeFiles });
}

/**
 * The list of pieces, newest first, which a reader's browser asks for before anything else. `stems`
 * are the languages of `findStemmed`.
 */
export function planList(
  input: SearchInput,
  versions: readonly { name: string; version: string }[],
  stems: readonly string[],
): PlannedPiece {
  const [program, ...pieces] = versions
    .map(({ name, version }) => ({ name, version }))
    .toReversed();
  const content = Buffer.from(`${JSON.stringify({ program: program?.version, stems, pieces })}\n`);
  const makeFiles = (): Promise<MadeFile[]> => Promise.resolve([{ path: 'pieces.json', content }]);
  const toShown = (): string => toDigest(content);
  return { ...plan(input, { name: 'list', texts: [], toShown, makeFiles }), folder: 'search/' };
}

/** The languages of the archive whose words are found by stems of ours. */
export function findStemmed({ timeline }: Archive): string[] {
  const all = new Set(timeline.map((item) => toLanguage(contentIn(item).lang)));
  return [...all].filter(hasStems).sort();
}

interface Planned {
  name: string;
  texts: string[];
  toShown: () => string;
  makeFiles: () => Promise<MadeFile[]>;
}

function plan({ contentDir, digestOf }: SearchInput, planned: Planned): PlannedPiece {
  const { name, texts, toShown, makeFiles } = planned;
  const toVersion = (): string => toDigest([toShown(), ...texts.map(digestOf)].join(' '));
  // One content folder's pieces do not crowd out another's.
  const owner = toDigest(contentDir);
  const make = (): Promise<Map<string, KeptFile>> =>
    keepPiece({ owner, name, version: toVersion() }, makeFiles);
  return { name, folder: `search/${name}/`, texts, toShown, toVersion, make };
}

function isOfPiece({ path }: MadeFile): boolean {
  return /^(?:fragment|index|filter)\/|^pagefind-entry\.json$|\.pf_meta$/.test(path);
}

function nameShown({ site: { base, language } }: Archive, parts: unknown[]): string {
  return toDigest(JSON.stringify([readRecipe(), base, language, ...parts]));
}

function contentIn(item: FeedItem) {
  return item.kind === 'brief' ? item.brief : item.article;
}

function toFile(item: FeedItem): string {
  return contentIn(item).file;
}
