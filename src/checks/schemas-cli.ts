import { pathToFileURL } from 'node:url';
import { contentDir } from '#site/inputs.ts';
import { writeEditorHelp } from './editor-help.ts';
import { writeArticleSchema } from './json-schemas.ts';

/*
 * npm run schemas: writes what VS Code completes and checks front matter by, and the JSON Schema of
 * index.json that the site gives to others.
 */

const root = pathToFileURL(`${process.cwd()}/`);
writeEditorHelp(root, contentDir);
writeArticleSchema(root);
