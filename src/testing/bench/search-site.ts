import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toBackfileFiles } from './backfile-content.ts';
import { toBenchArticles, type BenchArticle } from './bench-articles.ts';
import { readSourceArticles } from './source-articles.ts';

/** The years over which the articles are spread, evenly: what was published grows in no archive of the bench. */
const FIRST = 2012;
const YEARS = 15;

/** Writes `count` articles over fifteen years; returns the file of one in the middle. */
export function writeSearchContent(count: number, folder: string): string {
  const articles = toBenchArticles(spread(readSourceArticles(count)));
  for (const [path, text] of toBackfileFiles(articles)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    // The bench's own sites are without a search.
    writeFileSync(file, path === 'site.yaml' ? text.replace('  search: false\n', '') : text);
  }
  const inTheMiddle = join(folder, 'articles', String(FIRST + 7));
  const [file = ''] = readdirSync(inTheMiddle, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.md'))
    .sort();
  return join(inTheMiddle, file);
}

type Source = ReturnType<typeof readSourceArticles>[number];

/** In their order, each in its month and day, as many in every year. */
function spread(articles: readonly Source[]): Omit<BenchArticle, 'day'>[] {
  const inOrder = articles.toSorted((a, b) => (a.date < b.date ? -1 : 1));
  return inOrder.map((article, index) => {
    const year = FIRST + Math.floor((index * YEARS) / articles.length);
    const month = article.date.slice(4).replace('-02-29', '-02-28');
    return { ...article, date: `${year}${month}` };
  });
}

/** The page of the search from a built site, with an index made for itself. */
export function joinSite(built: string, index: string, folder: string): void {
  for (const part of ['_astro', 'search/index.html']) {
    cpSync(join(built, part), join(folder, part), { recursive: true });
  }
  cpSync(join(index, 'search'), join(folder, 'search'), { recursive: true });
}

/** How much the files below a folder weigh, and how many there are. */
export function weigh(folder: string): { files: number; bytes: number } {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const sizes = files.map((entry) => readFileSync(join(entry.parentPath, entry.name)).length);
  return { files: files.length, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}
