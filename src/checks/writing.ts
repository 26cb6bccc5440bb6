import { isAbsolute, join, relative } from 'node:path';
import type { HookParameters } from 'astro';
import { giveRows } from '#loader/given.ts';
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
    read(site);
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
  const follow = async () => {
    await begun;
    if (!readAnew(server)) return;
    later(() => {
      finish(folders, hasErrors);
    });
  };
  const stop = watchFolder(contentDir, () => void follow(), console.error);
  server.httpServer?.once('close', stop);
  server.httpServer?.once('listening', () => {
    void begun.then(() => {
      later(() => {
        finish(folders, ({ length }) => length > 0);
      });
    });
  });
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

/** False where the last good state stands, or all begins anew. */
function readAnew(server: Server): boolean {
  const { site, findings } = readSite(contentDir);
  if (!site) {
    tell(findings);
    return false;
  }
  if (JSON.stringify(site) !== JSON.stringify(last?.site)) {
    // Astro takes the file for a part of its configuration, and begins again with all of it.
    server.watcher.emit('change', SETTINGS_FILE);
    return false;
  }
  read(site);
  reload(server);
  return true;
}

function read(site: Site): void {
  giveRows(Promise.resolve(readRows(site)));
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
