import type { DatabaseSync, SQLOutputValue } from 'node:sqlite';
import { collectionNames, toKey } from '#loader/list-files.ts';
import { noRefused, noRows } from '#loader/read-content.ts';
import { checkSeal } from '../store/damage.ts';
import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Row, Rows } from '#schema/row.ts';

const SELECT = `SELECT file, collection, key, digest, data, findings, seal FROM files
WHERE data IS NOT NULL AND`;

/** All rows, in the order in which the loader reads their files. */
export function readRows(database: DatabaseSync): Rows {
  const rows = noRows();
  const find = database.prepare(`${SELECT} collection = ?`);
  for (const name of collectionNames) {
    const found = rows[name] as unknown[];
    for (const row of find.iterate(name)) found.push(toRow(row));
    sortByFile(rows[name]);
  }
  return rows;
}

function toRow(row: Record<string, SQLOutputValue>): Row<unknown> {
  const { file, collection, key, digest, data, findings } = row;
  checkSeal([file, collection, key, digest, data, findings], row.seal);
  const [named, at, held] = [key, file, digest].map(String) as [string, string, string];
  return { key: named, file: at, digest: held, data: JSON.parse(String(data)) as unknown };
}

/** As the loader does, by UTF-16 units. */
function sortByFile(rows: { file: string }[]): void {
  rows.sort((one, other) => (one.file < other.file ? -1 : 1));
}

/** The rows with these numbers or files, and all records beside articles and briefs. */
export function readSome(
  database: DatabaseSync,
  ids: Iterable<number>,
  files: Iterable<string>,
): Rows {
  const rows = noRows();
  const records = collectionNames.filter((name) => name !== 'articles' && name !== 'briefs');
  const ofCollection = database.prepare(`${SELECT} collection = ?`);
  const byId = database.prepare(`${SELECT} id = ?`);
  const byFile = database.prepare(`${SELECT} file = ?`);
  const found = [
    ...records.flatMap((name) => ofCollection.all(name)),
    ...[...new Set(ids)].flatMap((id) => byId.all(id)),
    ...[...new Set(files)].flatMap((file) => byFile.all(file)),
  ];
  for (const row of new Map(found.map((one) => [one.file, one])).values()) {
    (rows[row.collection as CollectionName] as unknown[]).push(toRow(row));
  }
  for (const name of collectionNames) sortByFile(rows[name]);
  return rows;
}

/** The rows of these files, as far as they have one. */
export function readFiles(database: DatabaseSync, files: Iterable<string>): Rows {
  const rows = noRows();
  const find = database.prepare(`${SELECT} file = ?`);
  for (const file of files) {
    const found = find.get(file);
    if (found) (rows[found.collection as CollectionName] as unknown[]).push(toRow(found));
  }
  return rows;
}

/** The numbers of files, as pages remember them; a file that is not there has none. */
export function makeNumbers(database: DatabaseSync): (files: readonly string[]) => number[] {
  const known = new Map<string, number[]>();
  const find = database.prepare('SELECT id FROM files WHERE file = ?');
  return (files) =>
    files.flatMap((file) => {
      const row = known.get(file) ?? find.all(file).map(({ id }) => Number(id));
      known.set(file, row);
      return row;
    });
}

/** The digests of the bytes of all files that have a row. */
export function readDigests(rows: Rows): Map<string, string> {
  return new Map(
    collectionNames.flatMap((name) => rows[name].map((row) => [row.file, row.digest])),
  );
}

/** The digest of the bytes that a file had when it was read; empty where it is not there. */
export function makeDigestOf(database: DatabaseSync): (file: string) => string {
  const find = database.prepare('SELECT digest FROM files WHERE file = ?');
  return (file) => String(find.get(file)?.digest ?? '');
}

/** The stamp that a file had when it was read. */
export function readStamp(database: DatabaseSync, file: string): string | undefined {
  const row = database.prepare('SELECT stamp FROM files WHERE file = ?').get(file);
  return row === undefined ? undefined : String(row.stamp);
}

/** The keys of files that were refused. */
export function readRefused(database: DatabaseSync): Record<CollectionName, string[]> {
  const refused = noRefused();
  const find = database.prepare('SELECT file, collection FROM files WHERE data IS NULL');
  for (const row of find.iterate()) {
    const name = String(row.collection) as CollectionName;
    refused[name].push(toKey(name, String(row.file)));
  }
  return refused;
}

/** What was wrong with each file by itself when it was read last. */
export function readFindings(database: DatabaseSync): Finding[] {
  const find = database.prepare('SELECT findings FROM files WHERE findings IS NOT NULL');
  return find.all().flatMap((row) => JSON.parse(String(row.findings)) as Finding[]);
}
