import type { Content } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { openReadings, saveReadings } from './kept-readings.ts';
import { readContent, readFiles, type FilesRead } from './read-content.ts';
import { readBeside } from './read-beside.ts';
import { ReadingMemory } from './reading-memory.ts';

/*
 * One reading of a content folder for a whole process. The check before a build and the collections
 * run in two copies of this module (Astro's configuration and the bundled content config), so the
 * memory is the process's own.
 */

const KEY = Symbol.for('backfile.content');

interface Memory {
  contents: Map<string, Promise<Content>>;
  /** Where folders are read again and again: what their files gave. */
  readings?: ReadingMemory;
}

const shared = globalThis as { [KEY]?: Memory };
const memory = shared[KEY] ?? { contents: new Map<string, Promise<Content>>() };
shared[KEY] = memory;

/** `readContent`, read at most once. */
export function readContentOnce(contentDir: string, site: Site): Promise<Content> {
  const known = memory.contents.get(contentDir);
  const content = known ?? readContent(contentDir, site);
  memory.contents.set(contentDir, content);
  return content;
}

/**
 * From now on reads again only what has changed, beginning with what an earlier process has kept in
 * `folder`. For `astro dev`: an archive of 20,000 articles takes half a minute to read.
 */
export function rememberReadings(contentDir: string, folder: string): void {
  memory.readings ??= openReadings(folder, contentDir);
}

/** Keeps what has been read for the next process, where any of it was new. */
export function keepReadings(contentDir: string, folder: string): void {
  if (memory.readings) saveReadings(folder, contentDir, memory.readings);
}

/**
 * Readies what `readAgain` needs where little is known of the folder, in threads beside this one.
 * Undefined where there is nothing to wait for.
 */
export function readAhead(contentDir: string, site: Site): Promise<void> | undefined {
  if (memory.readings?.knows(site)) return undefined;
  return readBeside(contentDir, site)?.then((readings) => {
    memory.readings = new ReadingMemory(readings, JSON.stringify(site), true);
  });
}

/** The folder as it stands now. */
export function readAgain(contentDir: string, site: Site): FilesRead {
  return readFiles(contentDir, site, memory.readings);
}
