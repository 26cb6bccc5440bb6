import { pathToFileURL } from 'node:url';
import { writeArticleSchema, writeJsonSchemas } from './json-schemas.ts';

/*
 * npm run schemas: writes the JSON Schemas that .vscode/settings.json names, and the one of
 * index.json that the site gives to others.
 */

const root = pathToFileURL(`${process.cwd()}/`);
writeJsonSchemas(root);
writeArticleSchema(root);
