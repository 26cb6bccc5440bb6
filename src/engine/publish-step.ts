import { copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { digest } from './plan/digest.ts';
import {
  countActs,
  finishJournal,
  forgetJournal,
  writeJournal,
  type Act,
} from './store/journal.ts';
import { writeOthers, writePages, type KeptPage } from './store/manifest.ts';
import type { SiteFiles } from './store/site-files.ts';
import { stageBeside, toFolderStamp } from './store/site-folder.ts';
import { inTransaction, writeMeta } from './store/state.ts';

/** Lists of files below the site's folder, for whoever carries them elsewhere. */
export interface FileChanges {
  added: string[];
  changed: string[];
  removed: string[];
}

export interface PublishInput {
  database: DatabaseSync;
  outDir: string;
  /** Pages that were rendered, as they are from now on, and whether their bytes are new. */
  rendered: readonly { page: KeptPage; written: boolean }[];
  /** Pages that stay. */
  reused: readonly KeptPage[];
  /** The files that are no pages. */
  others: SiteFiles;
  /** True where all this is a part of the site, and what is not in `before` stays as it is. */
  isPart?: true;
  /** What stands in the site now, by the digest of its bytes. */
  before: ReadonlyMap<string, string>;
  /** Called in the transaction that makes the new site the one that is remembered. */
  remember: () => void;
}

/**
 * Makes the staged pages and the other files the site. After its one transaction the new site is
 * certain; before it, the old one is untouched.
 */
export function publish(input: PublishInput): FileChanges {
  const { database, outDir, before, others } = input;
  const stage = stageBeside(outDir);
  const acts = new Map<string, Act>();
  for (const { page, written } of input.rendered) if (written) acts.set(page.file, 'put');
  for (const [file, { from, bytes }] of others) {
    if (!isSame(before.get(file), bytes, from)) {
      copyInto(from, join(stage, file));
      acts.set(file, 'put');
    }
  }
  const pages = new Set(
    [...input.rendered.map(({ page }) => page), ...input.reused].map((page) => page.file),
  );
  for (const file of before.keys()) {
    if (!pages.has(file) && !others.has(file)) acts.set(file, 'remove');
  }
  inTransaction(database, () => {
    const removed = [...acts].flatMap(([file, act]) => (act === 'remove' ? [file] : []));
    writePages(
      database,
      input.rendered.map(({ page }) => page),
      [...removed, ...others.keys()],
    );
    const bytes = new Map([...others].map(([file, one]) => [file, one.bytes]));
    writeOthers(database, bytes, input.isPart && removed);
    writeJournal(database, acts);
    writeMeta(database, 'folder', '');
    input.remember();
  });
  settle(database, outDir, true);
  return toChanges(acts, before);
}

/**
 * Finishes what a transaction of `publish` has decided: this run's (`isOwn`), or an earlier one's
 * that was cut short, after which the folder is not taken on trust. Returns how much there was to do.
 */
export function settle(database: DatabaseSync, outDir: string, isOwn: boolean): number {
  const acts = countActs(database);
  if (acts === 0 && !isOwn) return 0;
  const stage = stageBeside(outDir);
  // The first site is the stage itself.
  if (!moveFirst(stage, outDir)) finishJournal(database, stage, outDir);
  inTransaction(database, () => {
    forgetJournal(database);
    if (isOwn) writeMeta(database, 'folder', toFolderStamp(outDir));
  });
  return acts;
}

function moveFirst(stage: string, outDir: string): boolean {
  if (toFolderStamp(outDir) !== '') return false;
  mkdirSync(dirname(outDir), { recursive: true });
  if (statSync(stage, { throwIfNoEntry: false })) renameSync(stage, outDir);
  else mkdirSync(outDir);
  return true;
}

/** Pictures are named after what they hold; where a folder was read, their bytes are compared. */
function isSame(before: string | undefined, bytes: string, from: string): boolean {
  if (before === undefined || before === bytes) return before === bytes;
  return before === digest(readFileSync(from));
}

function copyInto(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  copyFileSync(from, to);
}

function toChanges(
  acts: ReadonlyMap<string, Act>,
  before: ReadonlyMap<string, string>,
): FileChanges {
  const changes: FileChanges = { added: [], changed: [], removed: [] };
  for (const [file, act] of acts) {
    const list = act === 'remove' ? 'removed' : before.has(file) ? 'changed' : 'added';
    changes[list].push(file);
  }
  for (const list of Object.values(changes) as string[][]) list.sort();
  return changes;
}

/** Throws away what a run has staged that ended before its transaction. */
export function clearStage(outDir: string): void {
  rmSync(stageBeside(outDir), { recursive: true, force: true });
}
