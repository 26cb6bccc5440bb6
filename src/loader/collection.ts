import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName, Content } from '#schema/row.ts';
import { contentDir } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { findGivenRows } from './given.ts';
import { readContentOnce } from './read-once.ts';
import { renderReport } from './report.ts';

/*
 * The content folder as Astro collections. Entries hold what pages need to know of each other:
 * validated data and a digest, no body, no HTML. `id` is the row's key; `filePath` is relative to
 * the project's root, which is what the editor's extension looks for.
 */

/** The loader of one collection of the content folder. */
export function collection(name: CollectionName): Loader {
  return {
    name: `backfile-${name}`,
    async load(context) {
      // What another process left may be of other settings, or of other code.
      context.store.clear();
      // While somebody writes, pages are given the rows themselves: Astro would write its store, and
      // read it again, as a whole after each change.
      if (findGivenRows()) return;
      fill(name, await read(), context);
    },
  };
}

/** The path below the content folder of an entry's `filePath`: `articles/2023/12/kirby.md`. */
export function toContentFile(filePath: string, root = process.cwd()): string {
  return relative(contentDir, resolve(root, filePath)).replaceAll('\\', '/');
}

/** Makes the store hold the content's rows. */
function fill(name: CollectionName, content: Content, { store, config }: LoaderContext): void {
  const root = fileURLToPath(config.root);
  for (const { key, file, digest, data } of content[name]) {
    const filePath = relative(root, resolve(contentDir, file)).replaceAll('\\', '/');
    store.set({ id: key, data: { ...data }, filePath, digest });
  }
}

async function read(): Promise<Content> {
  const { site, findings } = readSite(contentDir);
  if (!site) throw new Error(renderReport(findings));
  const content = await readContentOnce(contentDir, site);
  const isBroken = content.findings.some(({ severity }) => severity === 'error');
  if (isBroken) throw new Error(renderReport(content.findings));
  return content;
}
