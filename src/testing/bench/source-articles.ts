import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { sharedDir } from '../project-root.ts';
import { generateArticles } from './generated-articles.ts';
import type { SourceArticle } from './source-article.ts';

const grow = join(sharedDir, 'corpus/grow.mjs');

/** Where the articles come from, for the report. */
export function nameSource(): string {
  return existsSync(grow)
    ? 'real articles in English from nine public archives, re-dated and re-mixed beyond their number'
    : 'articles of the built-in generator';
}

/** `count` articles in a fixed order: the same count gives the same articles, wherever it runs. */
export function readSourceArticles(count: number): SourceArticle[] {
  return existsSync(grow) ? readGrown(count) : generateArticles(count);
}

function readGrown(count: number): SourceArticle[] {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-grown-'));
  try {
    const options = ['--out', folder, '--n', String(count), '--lang', 'en'];
    execFileSync(process.execPath, [grow, ...options], { stdio: 'ignore' });
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((path) => path.endsWith('.md'))
      .sort()
      .map((path) => parseGrown(basename(path, '.md'), readFileSync(join(folder, path), 'utf8')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

interface GrownFields {
  title: string;
  date: string;
  description?: string;
  authors?: unknown[];
  tags?: unknown[];
}

function parseGrown(slug: string, text: string): SourceArticle {
  const end = text.indexOf('\n---\n', 4);
  const fields = parse(text.slice(4, end), { schema: 'failsafe' }) as GrownFields;
  return {
    slug,
    title: fields.title,
    date: new Date(fields.date).toISOString().replace('.000Z', 'Z'),
    description: fields.description ?? '',
    authors: (fields.authors ?? []).map(String),
    topics: (fields.tags ?? []).map(String),
    body: text.slice(end + 5),
  };
}
