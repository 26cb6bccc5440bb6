import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { readFile, type Reading } from '#loader/read-file.ts';
import type { Finding } from '#schema/finding.ts';
import { toSeal } from '../store/damage.ts';
import type { Rows } from '#schema/row.ts';
import type { Changes } from './list-changes.ts';
import { readFiles } from './rows.ts';

/** A file keeps its number for as long as it is there: pages remember files by it. */
const PUT = `INSERT INTO files (file, collection, stamp, blob, key, digest, data, findings, seal)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (file) DO UPDATE SET stamp = excluded.stamp,
blob = excluded.blob, key = excluded.key, digest = excluded.digest, data = excluded.data,
findings = excluded.findings, seal = excluded.seal`;

export interface ReadChanges {
  /** Files whose bytes are others than before, new and removed ones among them. */
  bytes: Set<string>;
  /** The rows that files had before they changed; of a new one there is none. */
  former: Rows;
  /** What is wrong with each of the files that were read, by itself. */
  findings: Finding[];
  /** How many more of such findings there are than before. */
  more: number;
  /** True where rows themselves changed: more than a body that nothing else shows. */
  rows: boolean;
}

/** Reads the changed files and puts their rows and findings into the catalog. */
export function readChanged(
  changes: Changes,
  reading: Reading,
  database: DatabaseSync,
): ReadChanges {
  const result: ReadChanges = {
    bytes: new Set(changes.removed),
    former: readFiles(database, [
      ...changes.removed,
      ...changes.candidates.map(({ file }) => file),
    ]),
    rows: changes.removed.length > 0,
    findings: [],
    more: 0,
  };
  const find = database.prepare('SELECT digest, data, findings FROM files WHERE file = ?');
  const remove = database.prepare('DELETE FROM files WHERE file = ?');
  const touch = database.prepare('UPDATE files SET stamp = ? WHERE file = ?');
  const put = database.prepare(PUT);
  for (const file of changes.removed) {
    result.more -= countIn(find.get(file)?.findings);
    remove.run(file);
  }
  for (const { file, stamp } of changes.touched) touch.run(stamp, file);
  let bytes: Uint8Array | undefined;
  const readBytes = (path: string) => (bytes = readFileSync(path));
  for (const { file, collection, stamp } of changes.candidates) {
    const before = find.get(file);
    bytes = undefined;
    const { row, findings } = readFile(collection, file, { ...reading, readBytes });
    const data = row ? JSON.stringify(row.data) : null;
    const told = findings.length > 0 ? JSON.stringify(findings) : null;
    const [key, digest] = [row?.key ?? null, row?.digest ?? null];
    const seal = toSeal([file, collection, key, digest, data, told]);
    const blob = toBlob(bytes);
    put.run(file, collection, stamp, blob, key, digest, data, told, seal);
    result.findings.push(...findings);
    result.more += findings.length - countIn(before?.findings);
    if (before?.digest !== digest || digest === null) result.bytes.add(file);
    if (before?.data !== data || before.findings !== told) result.rows = true;
  }
  return result;
}

function countIn(findings: unknown): number {
  return typeof findings === 'string' ? (JSON.parse(findings) as unknown[]).length : 0;
}

/** The name git has for a file's bytes; empty where it could not be read. */
function toBlob(bytes: Uint8Array | undefined): string {
  if (!bytes) return '';
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}
