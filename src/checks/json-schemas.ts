import { mkdirSync, writeFileSync } from 'node:fs';
import { toJsonSchemas } from '#schema/json-schema.ts';

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
