import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { collectionNames, listFiles } from '#loader/list-files.ts';
import type { Finding } from '#schema/finding.ts';
import type { CollectionName } from '#schema/row.ts';
import { toStamp } from '#loader/stamp.ts';

/** How changed files are found. `told` names them, below the content folder. */
export type Look = { how: 'stat' } | { how: 'git'; blobs: ReadonlyMap<string, string> } | Told;
interface Told {
  how: 'told';
  files: readonly string[];
}

/** A file to be read: new, or with another stamp than when it was read last. */
export interface Candidate {
  file: string;
  collection: CollectionName;
  stamp: string;
}

export interface Changes {
  candidates: Candidate[];
  /** Files that only have a new stamp: git says their bytes are the same. */
  touched: Candidate[];
  removed: string[];
  /** What is wrong with the folders: files under names that are not read. */
  findings: Finding[];
}

/** Compares the content folder with what is remembered of it, without reading a file. */
export function listChanges(contentDir: string, database: DatabaseSync, look: Look): Changes {
  if (look.how === 'told') return listTold(contentDir, database, look.files);
  const known = readKnown(database);
  const changes: Changes = { candidates: [], touched: [], removed: [], findings: [] };
  for (const collection of collectionNames) {
    const { files, findings } = listFiles(contentDir, collection);
    changes.findings.push(...findings);
    for (const file of files) {
      const stamp = toStamp(join(contentDir, file));
      const before = known.get(file);
      known.delete(file);
      if (before?.stamp === stamp) continue;
      const isSame = look.how === 'git' && before && look.blobs.get(file) === before.blob;
      (isSame ? changes.touched : changes.candidates).push({ file, collection, stamp });
    }
  }
  changes.removed = [...known.keys()];
  return changes;
}

/** Looks at the named files alone. What is no content file (a picture) is found by who shows it. */
function listTold(contentDir: string, database: DatabaseSync, files: readonly string[]): Changes {
  const changes: Changes = { candidates: [], touched: [], removed: [], findings: [] };
  const find = database.prepare('SELECT file FROM files WHERE file = ?');
  for (const file of files) {
    const collection = collectionOf(file);
    if (collection === undefined) continue;
    const stamp = toStamp(join(contentDir, file));
    if (stamp !== '') changes.candidates.push({ file, collection, stamp });
    else if (find.get(file)) changes.removed.push(file);
  }
  return changes;
}

/** Whether the look names texts and records alone, so that no picture is said to have changed. */
export function isOfTexts(look: Look): boolean {
  return look.how === 'told' && look.files.length > 0 && look.files.every(isText);
}

function isText(file: string): boolean {
  return collectionOf(file) !== undefined;
}

function collectionOf(file: string): CollectionName | undefined {
  const isRecord = /^(?:authors|sections|topics)\/.*\.ya?ml$/i.test(file);
  if (!isRecord && !/\.md$/i.test(file)) return undefined;
  return collectionNames.find((name) => file.startsWith(`${name}/`));
}

function readKnown(database: DatabaseSync): Map<string, { stamp: string; blob: string }> {
  const known = new Map<string, { stamp: string; blob: string }>();
  for (const row of database.prepare('SELECT file, stamp, blob FROM files').iterate()) {
    known.set(String(row.file), { stamp: String(row.stamp), blob: String(row.blob) });
  }
  return known;
}
