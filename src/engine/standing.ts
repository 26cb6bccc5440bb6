import type { DatabaseSync } from 'node:sqlite';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MEMORY } from '#checks/remember.ts';
import type { Site } from '#schema/site.ts';
import type { Catalog } from './catalog/update.ts';
import { digestOf } from './plan/digest.ts';
import { readOthers } from './store/manifest.ts';
import { listPublic } from './store/site-files.ts';
import { readSiteFolder, toFolderStamp } from './store/site-folder.ts';
import { readMeta } from './store/state.ts';

/** What the last build left, and how far it can be trusted. */
export interface Standing {
  /** True where the last build ended well, with these inputs, and its folder is still there. */
  isSound: boolean;
  pages: number;
  /** What stands in the site, by the digest of its bytes. Read when it is first asked for. */
  before: () => ReadonlyMap<string, string>;
  /** The same, where the folder had to be read because it is not the one that was left. */
  inPlace?: ReadonlyMap<string, string>;
  /** Why everything is rendered or compared; absent where nothing speaks against the memory. */
  reason?: string;
}

/** Everything but rows and the clock that a site is a function of. */
export function toInputs(given: {
  hash: string;
  site: Site;
  contentDir: string;
  project: string;
}): string {
  const files = [...listPublic(given.project)].map(([file, { bytes }]) => [file, bytes]);
  return digestOf([given.hash, given.site, files, readMemory(given.contentDir)]);
}

export function readStanding(given: {
  database: DatabaseSync;
  outDir: string;
  inputs: string;
  now: number;
  fresh?: string;
  full?: boolean;
}): Standing {
  const { database, outDir, now } = given;
  const pages = Number(database.prepare('SELECT count(*) AS n FROM pages').get()?.n ?? 0);
  const stamp = toFolderStamp(outDir);
  const isOurs = stamp !== '' && readMeta(database, 'folder') === stamp;
  const [since = NaN, until = NaN] = (readMeta(database, 'window') ?? '').split(' ').map(Number);
  const isSound =
    isOurs &&
    given.full !== true &&
    readMeta(database, 'inputs') === given.inputs &&
    since <= now &&
    now < until;
  const reason = given.full === true ? 'it was asked for' : toReason(given.fresh, stamp, isOurs);
  if (isOurs)
    return { isSound, pages, before: once(() => readBefore(database)), ...(reason && { reason }) };
  const inPlace = readSiteFolder(outDir);
  return { isSound, pages, before: () => inPlace, inPlace, ...(reason && { reason }) };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

function toReason(fresh: string | undefined, stamp: string, isOurs: boolean): string | undefined {
  if (fresh !== undefined) return fresh;
  if (stamp === '') return 'there is no site yet';
  return isOurs ? undefined : 'the folder is not the one the last build left';
}

/** Whether the content is what the last build saw. */
export function isAsItWas({ changed, checked }: Catalog): boolean {
  return changed.size === 0 && checked === undefined;
}

function readBefore(database: DatabaseSync): Map<string, string> {
  const before = readOthers(database);
  for (const row of database.prepare('SELECT file, bytes FROM pages').iterate()) {
    before.set(String(row.file), String(row.bytes));
  }
  return before;
}

function readMemory(contentDir: string): string {
  try {
    return readFileSync(join(contentDir, MEMORY), 'utf8');
  } catch {
    return '';
  }
}
