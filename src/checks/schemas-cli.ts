import { pathToFileURL } from 'node:url';
import { writeJsonSchemas } from './json-schemas.ts';

/* npm run schemas: writes the JSON Schemas that .vscode/settings.json names. */

writeJsonSchemas(pathToFileURL(`${process.cwd()}/`));
