import type { DatabaseSync } from 'node:sqlite';
import type { Rendered } from '../render/task.ts';
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
}

/** Pages by file, as the last build left them. */
export function readPages(database: DatabaseSync): Map<string, KeptPage> {
  const pages = new Map<string, KeptPage>();
  for (const row of database.prepare('SELECT * FROM pages').iterate()) {
    const [file, component, shown, held, bytes] = [
      row.file,
      row.component,
      row.shown,
      row.digest,
      row.bytes,
    ].map(String) as [string, string, string, string, string];
    checkSeal([file, component, shown, row.texts, held, bytes, row.pictures] as string[], row.seal);
    const [texts, pictures] = [toList(row.texts), toList(row.pictures)];
    pages.set(file, { file, component, shown, texts, digest: held, bytes, pictures });
  }
  return pages;
}

/** The files of the site that are no pages, and the digests of their bytes. */
export function readOthers(database: DatabaseSync): Map<string, string> {
  const rows = database.prepare('SELECT file, bytes FROM others').all();
  return new Map(rows.map((row) => [String(row.file), String(row.bytes)]));
}

/** Puts pages in and takes pages out. */
export function writePages(
  database: DatabaseSync,
  put: Iterable<KeptPage>,
  removed: Iterable<string>,
): void {
  const insert = database.prepare('INSERT OR REPLACE INTO pages VALUES (?, ?, ?, ?, ?, ?, ?, ?)');
  const remove = database.prepare('DELETE FROM pages WHERE file = ?');
  for (const file of removed) remove.run(file);
  for (const page of put) {
    const { file, component, shown, texts, digest, bytes, pictures } = page;
    const values = [file, component, shown, texts.join('\n'), digest, bytes, pictures.join('\n')];
    insert.run(...values, toSeal(values));
  }
}

export function writeOthers(database: DatabaseSync, others: ReadonlyMap<string, string>): void {
  database.exec('DELETE FROM others');
  const insert = database.prepare('INSERT INTO others VALUES (?, ?)');
  for (const [file, bytes] of others) insert.run(file, bytes);
}

/** The page with what its rendering told. */
export function toKept(
  page: Omit<KeptPage, 'bytes' | 'pictures'>,
  { bytes, pictures }: Rendered,
): KeptPage {
  return { ...page, bytes, pictures };
}

function toList(value: unknown): string[] {
  return value === '' || typeof value !== 'string' ? [] : value.split('\n');
}
