import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { collectionNames, listFiles } from '#loader/list-files.ts';
import { writeJsonSchemas } from './json-schemas.ts';

/*
 * What VS Code completes and checks front matter by. Astro's extension looks a Markdown file up in
 * `.astro/collections/collections.json` and takes the schema beside it. Astro can write that list
 * itself (`experimental.contentIntellisense`), but of sound files only, at the start of `dev` only,
 * with names in other scripts encoded, and a build empties it: none of which helps whoever has just
 * begun an article.
 */

/** Writes the JSON Schemas and the list of content files below the project's root. */
export function writeEditorHelp(root: URL, contentDir: string): void {
  writeJsonSchemas(root);
  const folder = new URL('.astro/collections/', root);
  mkdirSync(folder, { recursive: true });
  const list = JSON.stringify(toFileList(contentDir), undefined, 1);
  writeFileSync(new URL('collections.json', folder), `${list}\n`);
}

/** Every content file's collection, by its address as the extension asks: decoded, in small letters. */
export function toFileList(contentDir: string) {
  const entries = collectionNames.flatMap((name) =>
    listFiles(contentDir, name).files.map((file) => {
      const { href } = pathToFileURL(join(contentDir, file));
      return [decodeURIComponent(href).toLowerCase(), name] as const;
    }),
  );
  return {
    collections: collectionNames.map((name) => ({ hasSchema: true, name })),
    entries: Object.fromEntries(entries),
  };
}
