import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { projectRoot } from '../project-root.ts';
import { toBackfileFiles } from './backfile-content.ts';
import { toBenchArticles, type BenchArticle } from './bench-articles.ts';
import type { TextFile } from './front-matter.ts';
import { toHugoFiles } from './hugo-content.ts';
import { readSourceArticles } from './source-articles.ts';

/** One set of articles, written down twice. */
export interface BenchContent {
  articles: BenchArticle[];
  /** A `content/` for Backfile. */
  backfile: string;
  /** A whole site for Hugo: configuration, templates and content. */
  hugo: string;
}

/** Writes `count` articles below `folder`, as `backfile/` and `hugo/`. */
export function writeContent(count: number, folder: string): BenchContent {
  const articles = toBenchArticles(readSourceArticles(count));
  const backfile = join(folder, 'backfile');
  const hugo = join(folder, 'hugo');
  writeFiles(backfile, toBackfileFiles(articles));
  cpSync(join(import.meta.dirname, 'hugo'), hugo, { recursive: true });
  writeFiles(join(hugo, 'content'), toHugoFiles(articles));
  writeFiles(hugo, [['static/site.css', readStyles()]]);
  return { articles, backfile, hugo };
}

/** Both sites carry the same styles; their pages link one file of them. */
function readStyles(): string {
  const folder = join(projectRoot, 'src/styles');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

/** Writes files below a folder. */
export function writeFiles(folder: string, files: Iterable<TextFile>): void {
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
