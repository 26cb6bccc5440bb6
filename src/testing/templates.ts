import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { isRedirect } from './read-site.ts';

/** One page of each template of a site: name → address below the base. */
export type Templates = Record<string, string>;

type Pages = ReadonlyMap<string, string>;

/** Front matter of the files of a collection: the last part of the address → fields. */
type Records = ReadonlyMap<string, Record<string, unknown>>;

const ARTICLE = /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/;

/**
 * Chooses a page of every template, so that a proof runs on each kind once. Where a kind has many,
 * the longest stands for it.
 *
 * @throws naming the templates that the site has no page of.
 */
export function findTemplates(pages: Pages, contentDir: string): Templates {
  const articles = readRecords(join(contentDir, 'articles'));
  const authors = readRecords(join(contentDir, 'authors'));
  const article = (test: (fields: Record<string, unknown>) => boolean): string | undefined =>
    longest(pages, ARTICLE, namesWhere(articles, test));
  const author = (kind: string): string | undefined =>
    longest(
      pages,
      /^\/authors\/[^/]+\/$/,
      namesWhere(authors, (a) => (a['kind'] ?? 'person') === kind),
    );
  return complete({
    front: pages.has('/') ? '/' : undefined,
    article: article((fields) => fields['lang'] === undefined),
    'article in Ukrainian': article((fields) => fields['lang'] === 'uk'),
    'article in Arabic': article((fields) => fields['lang'] === 'ar'),
    'article corrected': article((fields) => fields['corrections'] !== undefined),
    'article withdrawn': article((fields) => fields['withdrawn'] !== undefined),
    authors: longest(pages, /^\/authors\/$/),
    'author, a person': author('person'),
    'author, a desk': author('desk'),
    'author, an organization': author('organization'),
    sections: longest(pages, /^\/sections\/$/),
    section: longest(pages, /^\/sections\/[^/]+\/$/),
    topics: longest(pages, /^\/topics\/$/),
    topic: longest(pages, /^\/topics\/[^/]+\/$/),
    archive: longest(pages, /^\/archive\/$/),
    year: longest(pages, /^\/\d{4}\/$/),
    month: longest(pages, /^\/\d{4}\/\d{2}\/$/),
    day: longest(pages, /^\/\d{4}\/\d{2}\/\d{2}\/$/),
    'on this day': longest(pages, /^\/on\/\d{2}-\d{2}\/$/),
    feeds: longest(pages, /^\/feeds\/$/),
    page: longest(pages, /^\/[^/]+\/$/, new Set(readRecords(join(contentDir, 'pages')).keys())),
    search: pages.has('/search/') ? '/search/' : undefined,
    'not found': pages.has('/404.html') ? '/404.html' : undefined,
    redirect: [...pages].find(([, html]) => isRedirect(html))?.[0],
  });
}

function complete(found: Record<string, string | undefined>): Templates {
  const missing = Object.keys(found).filter((name) => found[name] === undefined);
  if (missing.length > 0) throw new Error(`The site has no page of: ${missing.join(', ')}.`);
  return found as Templates;
}

/** The page with the most HTML among those whose address fits, and whose last part is in `names`. */
function longest(pages: Pages, address: RegExp, names?: ReadonlySet<string>): string | undefined {
  const fitting = [...pages].filter(
    ([path, html]) =>
      address.test(path) && !isRedirect(html) && (names?.has(basename(path)) ?? true),
  );
  return fitting.sort(([, a], [, b]) => b.length - a.length)[0]?.[0];
}

function namesWhere(
  records: Records,
  test: (fields: Record<string, unknown>) => boolean,
): Set<string> {
  return new Set([...records].filter(([, fields]) => test(fields)).map(([name]) => name));
}

function readRecords(folder: string): Records {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return new Map(
    files
      .filter((file) => file.endsWith('.md'))
      .map((file) => readRecord(file, readFileSync(join(folder, file), 'utf8'))),
  );
}

function readRecord(file: string, text: string): [string, Record<string, unknown>] {
  const head = /^---\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
  const fields = (parse(head) ?? {}) as Record<string, unknown>;
  const name = basename(file) === 'index.md' ? basename(join(file, '..')) : basename(file, '.md');
  return [typeof fields['slug'] === 'string' ? fields['slug'] : name, fields];
}
