import { mkdirSync, writeFileSync } from 'node:fs';
import { toArticleFileJsonSchema, toJsonSchemas } from '#schema/json-schema.ts';

/** Where `.vscode/settings.json` looks for them; ignored by git. */
const FOLDER = '.astro/schemas/';

/** Writes a JSON Schema for each kind of content file below the project's root. */
export function writeJsonSchemas(root: URL): void {
  const folder = new URL(FOLDER, root);
  mkdirSync(folder, { recursive: true });
  for (const [kind, schema] of Object.entries(toJsonSchemas())) {
    writeFileSync(new URL(`${kind}.json`, folder), `${JSON.stringify(schema, undefined, 2)}\n`);
  }
}

/** What others read of an article's data; committed, so that a change of it is seen. */
export function writeArticleSchema(root: URL): void {
  const folder = new URL('public/schemas/', root);
  mkdirSync(folder, { recursive: true });
  writeFileSync(new URL('article.json', folder), toArticleFileJsonSchema());
}
