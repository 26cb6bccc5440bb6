import {
  copyFileSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  unlinkSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';

/*
 * How staged files become the site. What is to be done is written down together with the new memory
 * of the site, in one transaction; then it is done, file by file, each by one rename. A run that
 * dies before the transaction leaves the old site; one that dies after it is finished by the next
 * run, whatever was done already. So a file is old or new, and never half of either.
 */

export type Act = 'put' | 'remove';

/** Writes down what is to be done. Must be called within a transaction. */
export function writeJournal(database: DatabaseSync, acts: ReadonlyMap<string, Act>): void {
  const insert = database.prepare('INSERT OR REPLACE INTO journal VALUES (?, ?)');
  for (const [file, act] of acts) insert.run(file, act);
}

/**
 * Does what is written down, as far as it is not done yet: first all that goes, then all that comes.
 */
export function finishJournal(database: DatabaseSync, stage: string, outDir: string): void {
  const acts = database.prepare('SELECT file, act FROM journal').all();
  const toFiles = (act: Act) => acts.flatMap((row) => (row.act === act ? [String(row.file)] : []));
  const removed = toFiles('remove').map((file) => join(outDir, file));
  removed.forEach(removeFile);
  for (const file of toFiles('put')) putFile(join(stage, file), join(outDir, file));
  for (const folder of new Set(removed.map((path) => dirname(path)))) removeEmpty(folder, outDir);
  rmSync(stage, { recursive: true, force: true });
}

/** How much is written down. */
export function countActs(database: DatabaseSync): number {
  return Number(database.prepare('SELECT count(*) AS n FROM journal').get()?.n ?? 0);
}

/** To be called in the transaction that ends a build: nothing is left to do. */
export function forgetJournal(database: DatabaseSync): void {
  database.exec('DELETE FROM journal');
}

/** Where a folder stands by now, a finished act has put it there. */
function removeFile(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const isGone = ['ENOENT', 'ENOTDIR', 'EISDIR'].includes(code);
    if (!isGone && !statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw error;
  }
}

/** A staged file that is not there was moved by an earlier run. */
function putFile(from: string, to: string): void {
  for (let tries = 0; ; tries += 1) {
    try {
      renameSync(from, to);
      return;
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : '';
      if (tries > 0) {
        if (code === 'ENOENT') return;
        throw error;
      }
      if (code === 'EXDEV') {
        putAcross(from, to);
        return;
      }
      if (code === 'EISDIR' || code === 'ENOTEMPTY') rmSync(to, { recursive: true });
      else if (code === 'ENOTDIR' || code === 'EEXIST') makeWay(dirname(to));
      else if (code !== 'ENOENT') throw error;
      mkdirSync(dirname(to), { recursive: true });
    }
  }
}

/** The site's folder is a disk of its own: the bytes are brought beside the place first. */
function putAcross(from: string, to: string): void {
  const near = `${to}.${process.pid}.new`;
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, near);
  renameSync(near, to);
  rmSync(from);
}

/** A folder is to stand where a file stood: `old` has become `old/index.html`. */
function makeWay(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    rmSync(folder, { force: true });
    if (dirname(folder) !== folder) makeWay(dirname(folder));
  }
}

/** Removes a folder and those above it that are empty now, up to the site's own. */
function removeEmpty(folder: string, outDir: string): void {
  if (folder === outDir || !folder.startsWith(outDir)) return;
  try {
    if (readdirSync(folder).length > 0) return;
    rmdirSync(folder);
  } catch {
    return;
  }
  removeEmpty(dirname(folder), outDir);
}
