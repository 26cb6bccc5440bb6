import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toNewArticle } from '#loader/new-article.ts';
import { readContentOnce } from '#loader/read-once.ts';
import { renderReport } from '#loader/report.ts';
import { contentDir, now } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { writeEditorHelp } from './editor-help.ts';

/* npm run new -- "Title": writes an article with id, date and slug, its byline ready to fill. */

async function writeNew(title: string): Promise<string> {
  const { site, findings } = readSite(contentDir);
  if (!site) throw new Error(renderReport(findings));
  const { articles } = await readContentOnce(contentDir, site);
  const taken = new Set(articles.map(({ data }) => data.id ?? ''));
  const { file, text } = toNewArticle(title, { now, zone: site.timeZone, taken });
  const path = join(contentDir, file);
  mkdirSync(dirname(path), { recursive: true });
  // `wx` refuses to write over anything, whatever happened since we looked.
  writeFileSync(path, text, { flag: 'wx' });
  writeEditorHelp(pathToFileURL(`${resolve(import.meta.dirname, '../..')}/`), contentDir);
  return relative('.', path);
}

function toSentence(error: unknown): string {
  const isTaken = error instanceof Error && 'code' in error && error.code === 'EEXIST';
  if (isTaken) return 'There is an article of this name this month already. Choose another title.';
  return error instanceof Error ? error.message : String(error);
}

const title = process.argv.slice(2).join(' ').trim();
try {
  if (title === '') throw new Error('Give it a title: npm run new -- "The headline"');
  console.log(await writeNew(title));
} catch (error) {
  console.error(toSentence(error));
  process.exitCode = 1;
}
