import type { Content } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { readContent } from './read-content.ts';

/*
 * One reading of a content folder for a whole process. The check before a build and the collections
 * run in two copies of this module (Astro's configuration and the bundled content config), so the
 * memory is the process's own.
 */

const KEY = Symbol.for('backfile.content');
const memory = globalThis as { [KEY]?: Map<string, Promise<Content>> };

/** `readContent`, read at most once until `forgetContent`. */
export function readContentOnce(contentDir: string, site: Site): Promise<Content> {
  const readings = memory[KEY] ?? new Map<string, Promise<Content>>();
  memory[KEY] = readings;
  const known = readings.get(contentDir) ?? readContent(contentDir, site);
  readings.set(contentDir, known);
  return known;
}

/** To be called when the folder has changed. */
export function forgetContent(): void {
  memory[KEY]?.clear();
}
