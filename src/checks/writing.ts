import { isAbsolute, join, relative } from 'node:path';
import type { HookParameters } from 'astro';
import { giveRows } from '#loader/given.ts';
import { collectionNames } from '#loader/list-files.ts';
import type { FilesRead } from '#loader/read-content.ts';
import { keepReadings, readAgain, readAhead, rememberReadings } from '#loader/read-once.ts';
import { renderReport } from '#loader/report.ts';
import { watchFolder } from '#loader/watch-folder.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { contentDir } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { checkContent, hasErrors, withLost } from './check-content.ts';
import { writeEditorHelp } from './editor-help.ts';
import { whenQuiet } from './when-quiet.ts';

/*
 * `astro dev`. Pages are given the rows as soon as the files are read; what takes long and nobody
 * waits for (the rules over all files, the help for the editor's program, what is kept for the next
 * start) follows when they are served.
 */

export type Server = HookParameters<'astro:server:setup'>['server'];

export const SETTINGS_FILE = join(contentDir, 'site.yaml');

/** What was read last, and by which settings. */
let last: (FilesRead & { site: Site }) | undefined;

/** Done when the content has been read for the first time: Astro starts meanwhile. */
let begun: Promise<void> = Promise.resolve();

/**
 * Reads the content for the first pages. Without a sound `site.yaml` there is nothing to begin with.
 *
 * @throws {Error} with what is wrong with it, where Astro begins again and can go on as before.
 */
export async function beginWriting(cache: string, isRestart: boolean): Promise<void> {
  const { site, findings } = readSite(contentDir);
  if (site) {
    rememberReadings(contentDir, cache);
    begin(site);
  } else if (isRestart) {
    throw new Error(renderReport(findings));
  } else {
    tell(await checkContent(contentDir));
    process.exit(1);
  }
}

function begin(site: Site): void {
  const ahead = readAhead(contentDir, site);
  if (!ahead) {
    giveRows(Promise.resolve(readRows(site)));
    return;
  }
  // A thread that ends early has only not helped.
  const rows = ahead.catch(() => undefined).then(() => readRows(site));
  begun = rows.then(() => undefined);
  giveRows(rows);
}

/** Follows what happens in the content folder until `server` closes. */
export function followWriting(server: Server, folders: { root: URL; cache: string }): void {
  const later = whenQuiet(server);
  const finishLater = makeFinish(later, folders);
  const follow = async () => {
    await begun;
    if (readAnew(server)) finishLater();
  };
  const stop = watchFolder(contentDir, () => void follow(), console.error);
  server.httpServer?.once('close', () => {
    stop();
    // What waits still is done by the server that follows, if one does.
    later(() => undefined);
  });
  server.httpServer?.once('listening', () => {
    // What was written after the first reading and before the watch, nobody has told of.
    void begun.then(() => finishLater(() => readAnew(server, hasOther)));
  });
}

/**
 * Returns what finishes when nobody waits, if `look` finds all well then. The first time everything
 * is told, whichever task has come to it; later on, errors and what stands beside them.
 */
function makeFinish(later: ReturnType<typeof whenQuiet>, folders: { root: URL; cache: string }) {
  let wanted = ({ length }: Finding[]) => length > 0;
  return (look = () => true) => {
    later(() => {
      if (!look()) return;
      finish(folders, wanted);
      wanted = hasErrors;
    });
  };
}

/** The content folder is watched here: Vite's own way takes seconds for 20,000 files. */
export function leaveToUs(root: string): (path: string) => boolean {
  return (path) => isIn(contentDir, path) && !isIn(contentDir, root);
}

function isIn(folder: string, path: string): boolean {
  const way = relative(folder, path);
  // From one drive of Windows to another there is no way.
  return !way.startsWith('..') && !isAbsolute(way);
}

/**
 * Reads the content again, and gives it to the pages if it `isNew`. False where the last good state
 * stands, or all begins anew.
 */
function readAnew(
  server: Server,
  isNew: (before: Rows, now: Rows) => boolean = () => true,
): boolean {
  const site = findSameSite(server);
  if (!site) return false;
  const before = last?.rows;
  const rows = readRows(site);
  if (before && !isNew(before, rows)) return true;
  giveRows(Promise.resolve(rows));
  reload(server);
  return true;
}

/** The settings, if they are sound and still the same. */
function findSameSite(server: Server): Site | undefined {
  const { site, findings } = readSite(contentDir);
  if (!site) {
    tell(findings);
    return undefined;
  }
  if (JSON.stringify(site) === JSON.stringify(last?.site)) return site;
  // Astro takes the file for a part of its configuration, and begins again with all of it.
  server.watcher.emit('change', SETTINGS_FILE);
  return undefined;
}

/** Whether any file has been read since: what stayed as it was has the very same row. */
function hasOther(before: Rows, now: Rows): boolean {
  return collectionNames.some((name) => {
    const [old, rows] = [before[name], now[name]];
    return old.length !== rows.length || rows.some((row, at) => row !== old[at]);
  });
}

function readRows(site: Site): Rows {
  last = { ...readAgain(contentDir, site), site };
  return last.rows;
}

/** Astro forgets which pages there are, and the browser asks again. */
function reload({ environments }: Server): void {
  for (const [name, { hot }] of Object.entries(environments)) {
    if (name !== 'client') hot.send('astro:content-changed', {});
  }
  environments.client.hot.send({ type: 'full-reload', path: '*' });
}

/** Tells the findings if they are `wanted`, and does what can wait. */
function finish(
  { root, cache }: { root: URL; cache: string },
  wanted: (findings: Finding[]) => boolean,
): void {
  if (!last) return;
  const findings = withLost(contentDir, { ...last, findings: last.check() });
  if (wanted(findings)) tell(findings);
  writeEditorHelp(root, contentDir);
  keepReadings(contentDir, cache);
}

function tell(findings: Finding[]): void {
  const report = renderReport(findings, { colour: process.stderr.isTTY });
  if (report !== '') console.error(`\n${report}\n`);
}
