import { expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleRow, authorRow, sampleArchive, zone } from '#model/sample-rows.ts';
import type { Rows } from '#schema/row.ts';
import { findNextEvent } from './next-event.ts';
import { planPages } from './plan-pages.ts';

/* Which feeds and sitemaps an edit touches. */

const MACHINE_FILE = /^feeds\/.+|^sitemap.*\.xml$|^robots\.txt$/;

const two = (): Rows['articles'] => [
  articleRow('one', '2023-11-05 10:00', { authors: ['maya'], topics: ['Borders'] }),
  articleRow('two', '2023-12-19 10:00', { authors: ['zoe'], topics: ['Grain'] }),
];
const authors = [authorRow('maya'), authorRow('zoe')];

/** Feeds and sitemaps whose digest or existence differs between two contents, `texts` apart. */
function touched(before: Partial<Rows>, after: Partial<Rows>, now?: [string, string]): string[] {
  const [a, b] = [before, after].map((rows, index) =>
    planPages(sampleArchive({ authors, ...rows }, {}, now?.[index]), () => '', []),
  );
  const files = [...new Set([...(a?.keys() ?? []), ...(b?.keys() ?? [])])];
  const differ = files.filter((file) => a?.get(file)?.shown !== b?.get(file)?.shown);
  return differ.filter((file) => MACHINE_FILE.test(file)).sort();
}

test('a changed headline touches the feeds that hold it, and no sitemap', () => {
  const [one, other] = two();
  if (!one || !other) throw new Error('the case has two articles');
  const changed = { ...other, data: { ...other.data, title: 'Otherwise' } };
  expect(touched({ articles: [one, other] }, { articles: [one, changed] })).toEqual([
    'feeds/articles.atom.xml',
    'feeds/articles.json',
    'feeds/articles.rss.xml',
    'feeds/authors/zoe.atom.xml',
    'feeds/news.atom.xml',
    'feeds/news.json',
    'feeds/news.rss.xml',
    'feeds/topics/grain.atom.xml',
  ]);
});

test('an update touches its month of the sitemap and the index too', () => {
  const [one, other] = two();
  if (!one || !other) throw new Error('the case has two articles');
  const changed = {
    ...other,
    data: { ...other.data, updated: parseWhen('2023-12-24 10:00', zone) },
  };
  const files = touched({ articles: [one, other] }, { articles: [one, changed] });
  expect(files.filter((file) => file.startsWith('sitemap'))).toEqual([
    'sitemap-2023-12.xml',
    'sitemap.xml',
  ]);
});

test('a body is what its feeds are made of, and no sitemap is', () => {
  const plan = planPages(sampleArchive({ authors, articles: two() }), () => '', []);
  const file = 'articles/2023/11/one.md';
  const files = [...plan.values()].filter(({ texts }) => texts.includes(file));
  expect(
    files
      .map((page) => page.file)
      .filter((name) => MACHINE_FILE.test(name))
      .sort(),
  ).toEqual([
    'feeds/articles.atom.xml',
    'feeds/articles.json',
    'feeds/articles.rss.xml',
    'feeds/authors/maya.atom.xml',
    'feeds/news.atom.xml',
    'feeds/news.json',
    'feeds/news.rss.xml',
    'feeds/topics/borders.atom.xml',
  ]);
});

test('an article that grows two days old touches the news sitemap alone, and at a known moment', () => {
  const articles = two();
  const rows = { articles, briefs: [], authors, sections: [], topics: [], pages: [] };
  const before = parseWhen('2023-12-21 09:59', zone).instant;
  expect(findNextEvent(rows, before)).toBe(parseWhen('2023-12-21 10:00', zone).instant);
  expect(touched({ articles }, { articles }, ['2023-12-21 09:59', '2023-12-21 10:00'])).toEqual([
    'sitemap-news.xml',
  ]);
});

test('what is switched off is not planned', () => {
  const outputs = { ...sampleArchive({}).site.outputs, feeds: false, sitemaps: false };
  const archive = sampleArchive({ authors, articles: two() }, { outputs });
  const files = [...planPages(archive, () => '', []).keys()];
  expect(files.filter((file) => MACHINE_FILE.test(file))).toEqual([]);
});
