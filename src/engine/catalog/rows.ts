import type { DatabaseSync } from 'node:sqlite';
import { collectionNames, toKey } from '#loader/list-files.ts';
import { noRefused, noRows } from '#loader/read-content.ts';
import { checkSeal } from '../store/damage.ts';
import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Rows } from '#schema/row.ts';

/** All rows, in the order in which the loader reads their files. */
export function readRows(database: DatabaseSync): Rows {
  const rows = noRows();
  const find = database.prepare(
    'SELECT file, key, digest, data, findings, seal FROM files WHERE collection = ? AND data IS NOT NULL',
  );
  for (const name of collectionNames) {
    const found = rows[name] as unknown[];
    for (const row of find.iterate(name)) {
      checkSeal([row.file, name, row.key, row.digest, row.data, row.findings], row.seal);
      const data = JSON.parse(String(row.data)) as unknown;
      found.push({ key: row.key, file: row.file, digest: row.digest, data });
    }
    // SQLite sorts by UTF-8 bytes, the loader by UTF-16 units; they part ways beyond U+FFFF.
    (found as { file: string }[]).sort((one, other) => (one.file < other.file ? -1 : 1));
  }
  return rows;
}

/** The digests of the bytes of all files that have a row. */
export function readDigests(rows: Rows): Map<string, string> {
  return new Map(
    collectionNames.flatMap((name) => rows[name].map((row) => [row.file, row.digest])),
  );
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
