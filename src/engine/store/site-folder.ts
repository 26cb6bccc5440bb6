import { mkdirSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { digest } from '../plan/digest.ts';

/** Where new files wait for their move, on the disk the site is on. */
export function stageBeside(outDir: string): string {
  return join(dirname(outDir), `.${basename(outDir)}.stage`);
}

/**
 * Makes that folder, and those above it, where they are not there. The last step by itself: of a
 * disk that may only be read, the system names the reason only so.
 */
export function makeStage(outDir: string): string {
  const stage = stageBeside(outDir);
  mkdirSync(dirname(stage), { recursive: true });
  if (!statSync(stage, { throwIfNoEntry: false })) mkdirSync(stage);
  return stage;
}

/** Tells one folder from another of the same name; empty where there is none. */
export function toFolderStamp(outDir: string): string {
  const stats = statSync(outDir, { throwIfNoEntry: false, bigint: true });
  return stats?.isDirectory() === true ? `${stats.ino} ${stats.birthtimeNs}` : '';
}

/**
 * Every file below `outDir` by what it holds: for a folder that came from elsewhere (a cache, a
 * copy, another build), in which nothing may be taken on trust.
 */
export function readSiteFolder(outDir: string): Map<string, string> {
  const found = new Map<string, string>();
  if (toFolderStamp(outDir) === '') return found;
  for (const entry of readdirSync(outDir, { recursive: true, withFileTypes: true })) {
    if (entry.isDirectory()) continue;
    const path = join(entry.parentPath, entry.name);
    const file = relative(outDir, path).replaceAll('\\', '/');
    found.set(file, entry.isFile() ? digest(readFileSync(path)) : 'not a file');
  }
  return found;
}
