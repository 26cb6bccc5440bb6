import type { DatabaseSync } from 'node:sqlite';
import { isReached, SITEMAP, type Reach } from '../plan/reach.ts';
import { checkSeal, toSeal } from './damage.ts';

/** A page as it stands in the site. */
export interface KeptPage {
  file: string;
  component: string;
  /** `PagePlan.shown`. */
  shown: string;
  texts: string[];
  /** Of all the page is a function of: code, `shown`, and what its texts hold and get. */
  digest: string;
  /** The digest of its bytes. */
  bytes: string;
  pictures: string[];
  /** The numbers that the catalog has for the files of `PagePlan.rows`. */
  rows: number[];
}

/** Pages by file, as the last build left them. */
export function readPages(database: DatabaseSync): Map<string, KeptPage> {
  const pages = new Map<string, KeptPage>();
  for (const row of database.prepare('SELECT * FROM pages').iterate()) {
    const page = toPage(row);
    pages.set(page.file, page);
  }
  return pages;
}

/** The page of this file. */
export function findPage(database: DatabaseSync, file: string): KeptPage | undefined {
  const row = database.prepare('SELECT * FROM pages WHERE file = ?').get(file);
  return row && toPage(row);
}

/** The pages on which one of these texts stands. */
export function findPagesOf(database: DatabaseSync, texts: Iterable<string>): KeptPage[] {
  const find = database.prepare("SELECT * FROM pages WHERE texts <> '' AND instr(texts, ?)");
  const pages = [...texts].flatMap((text) =>
    find
      .all(text)
      .map(toPage)
      .filter((page) => page.texts.includes(text)),
  );
  return unite(pages);
}

/** The pages within reach of a change. */
export function findReached(database: DatabaseSync, reach: Reach): KeptPage[] {
  const ofKind = database.prepare('SELECT * FROM pages WHERE component = ?');
  const among = database.prepare('SELECT * FROM pages WHERE file >= ? AND file < ?');
  const found = [
    ...[...reach.whole].flatMap((component) => ofKind.all(component)),
    ...[...reach.lists, SITEMAP].flatMap((start) => among.all(start, `${start}\uFFFF`)),
  ].map(toPage);
  const named = [...reach.files].flatMap((file) => findPage(database, file) ?? []);
  return unite([...found, ...named]).filter((page) => isReached(page, reach));
}

/** The names among `pictures` that a page shows which is not among `apart`. */
export function findShown(
  database: DatabaseSync,
  pictures: Iterable<string>,
  apart: ReadonlySet<string>,
): Set<string> {
  const find = database.prepare('SELECT file FROM pages WHERE instr(pictures, ?)');
  const isShown = (name: string): boolean =>
    find.all(name).some(({ file }) => !apart.has(String(file)));
  return new Set([...pictures].filter(isShown));
}

/** Each page once. */
function unite(pages: readonly KeptPage[]): KeptPage[] {
  return [...new Map(pages.map((page) => [page.file, page])).values()];
}

type Row = Record<string, string | number>;

function toPage(given: Record<string, unknown>): KeptPage {
  const { file, component, shown, texts, digest, bytes, pictures, rows, seal } = given as Row;
  const values = [file, component, shown, texts, digest, bytes, pictures, rows].map(String);
  checkSeal(values, seal);
  return {
    file: String(file),
    component: String(component),
    shown: String(shown),
    texts: toList(texts),
    digest: String(digest),
    bytes: String(bytes),
    pictures: toList(pictures),
    rows: toList(rows).map(Number),
  };
}

/** The files of the site that are no pages, and the digests of their bytes. */
export function readOthers(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare('SELECT file, bytes FROM others').all();
  return new Map(rows.map((row) => [String(row.file), String(row.bytes)]));
}

/** Those of them that lie in `folder` (`search/2015/`), or the one of this name, but for those of `fixed`. */
export function findOthers(
  database: DatabaseSync,
  folder: string,
  fixed?: ReadonlyMap<string, unknown>,
): [string, string][] {
  const rows = database
    .prepare('SELECT file, bytes FROM others WHERE file >= ? AND file < ?')
    .all(folder, `${folder}\uFFFF`);
  const all = rows.map((row): [string, string] => [String(row.file), String(row.bytes)]);
  return fixed ? all.filter(([file]) => !fixed.has(file)) : all;
}

/** Puts pages in and takes pages out. */
export function writePages(
  database: DatabaseSync,
  put: Iterable<KeptPage>,
  removed: Iterable<string>,
): void {
  const insert = database.prepare(
    'INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
  );
  const remove = database.prepare('DELETE FROM pages WHERE file = ?');
  for (const file of removed) remove.run(file);
  for (const page of put) {
    const { file, component, shown, digest, bytes } = page;
    const [texts, pictures, rows] = [page.texts, page.pictures, page.rows].map(toText);
    const values = [file, component, shown, texts, digest, bytes, pictures, rows].map(String);
    insert.run(...values, toSeal(values));
  }
}

/** Puts other files in, in the place of `old`; left out, in the place of all. */
export function writeOthers(
  database: DatabaseSync,
  others: ReadonlyMap<string, string>,
  old?: Iterable<string>,
): void {
  if (old === undefined) database.exec('DELETE FROM others');
  const remove = database.prepare('DELETE FROM others WHERE file = ?');
  for (const file of old ?? []) remove.run(file);
  const insert = database.prepare('INSERT OR REPLACE INTO others VALUES (?, ?)');
  for (const [file, bytes] of others) insert.run(file, bytes);
}

function toText(list: readonly (string | number)[]): string {
  return list.join('\n');
}

function toList(value: unknown): string[] {
  return value === '' || typeof value !== 'string' ? [] : value.split('\n');
}
