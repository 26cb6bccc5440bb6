import { relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import type { CollectionName, Content } from '#schema/row.ts';
import { contentDir } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { forgetContent, readContentOnce } from './read-once.ts';
import { renderReport } from './report.ts';

/*
 * The content folder as Astro collections. Entries hold what pages need to know of each other:
 * validated data and a digest, no body, no HTML. `id` is the row's key; `filePath` is relative to
 * the project's root, which is what the editor's extension looks for.
 */

/** Six collections share a reading; its findings are told once. */
const told = new WeakSet<Content>();

/** The loader of one collection of the content folder. */
export function collection(name: CollectionName): Loader {
  return {
    name: `backfile-${name}`,
    async load(context) {
      // What another process left may be of other settings, or of other code.
      context.store.clear();
      fill(name, await read(context), context);
      if (context.watcher) watch(name, context);
    },
  };
}

/** The path below the content folder of an entry's `filePath`: `articles/2023/12/kirby.md`. */
export function toContentFile(filePath: string, root = process.cwd()): string {
  return relative(contentDir, resolve(root, filePath)).replaceAll('\\', '/');
}

/**
 * Makes the store hold the content's rows. What stays is left: the store passes over an entry whose
 * digest it has, and when nothing is new, Astro loads nothing again.
 */
function fill(name: CollectionName, content: Content, { store, config }: LoaderContext): void {
  const root = fileURLToPath(config.root);
  const ids = new Set(content[name].map(({ key }) => key));
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { key, file, digest, data } of content[name]) {
    const filePath = relative(root, resolve(contentDir, file)).replaceAll('\\', '/');
    store.set({ id: key, data: { ...data }, filePath, digest });
  }
}

async function read({ logger, watcher }: LoaderContext): Promise<Content> {
  const { site, findings } = readSite(contentDir);
  if (!site) throw new Error(renderReport(findings));
  const content = await readContentOnce(contentDir, site);
  const isBroken = content.findings.some(({ severity }) => severity === 'error');
  // While somebody writes, a broken file is told and left out; a build never goes on without it.
  if (isBroken && !watcher) throw new Error(renderReport(content.findings));
  if (isBroken && !told.has(content)) logger.error(`\n${renderReport(content.findings)}`);
  told.add(content);
  return content;
}

function watch(name: CollectionName, context: LoaderContext): void {
  const { watcher, logger } = context;
  let timer: NodeJS.Timeout | undefined;
  let hasOtherSettings = false;
  const reload = async (): Promise<void> => {
    try {
      const content = await read(context);
      // With other settings an entry of the same bytes may be another.
      if (hasOtherSettings) context.store.clear();
      hasOtherSettings = false;
      fill(name, content, context);
    } catch (error) {
      logger.error(error instanceof Error ? error.message : String(error));
    }
  };
  watcher?.add(contentDir);
  watcher?.on('all', (_event, path) => {
    const file = relative(contentDir, path);
    if (file.startsWith('..')) return;
    hasOtherSettings ||= file === 'site.yaml';
    // Editors save in several steps, and git writes many files at once.
    forgetContent();
    clearTimeout(timer);
    timer = setTimeout(() => void reload(), 100);
  });
}
