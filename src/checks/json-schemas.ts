import { mkdirSync, writeFileSync } from 'node:fs';
import { toArticleFileJsonSchema, toJsonSchemas } from '#schema/json-schema.ts';

/**
 * Writes a JSON Schema for each kind of content file below the project's root, ignored by git: where
 * `.vscode/settings.json` names them for YAML, and where Astro's extension looks for Markdown's.
 */
export function writeJsonSchemas(root: URL): void {
  for (const [kind, schema] of Object.entries(toJsonSchemas())) {
    const text = `${JSON.stringify(schema, undefined, 2)}\n`;
    write(new URL(`.astro/schemas/${kind}.json`, root), text);
    if (kind !== 'site') write(new URL(`.astro/collections/${kind}.schema.json`, root), text);
  }
}

/** What others read of an article's data; committed, so that a change of it is seen. */
export function writeArticleSchema(root: URL): void {
  write(new URL('public/schemas/article.json', root), toArticleFileJsonSchema());
}

function write(file: URL, text: string): void {
  mkdirSync(new URL('.', file), { recursive: true });
  writeFileSync(file, text);
}
