import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { toUi } from '#i18n/ui.ts';
import { parseWhen } from '#lib/zoned-time.ts';
import { toArticleRecord } from '#model/article-record.ts';
import {
  articleOf,
  articleRow,
  authorRow,
  sampleArchive,
  sampleSite,
  zone,
} from '#model/sample-rows.ts';
import { articleFileSchema } from '#schema/article-file.ts';
import { toArticleJson } from './article-json.ts';
import { toArticleMarkdown, toNoticeText } from './article-markdown.ts';
import { toLlms, toYearLlms } from './llms.ts';

const site = sampleSite({ tagline: 'News that stays', licence: { name: 'CC BY 4.0' } });
const ui = toUi('en', site);
const withdrawn = { date: parseWhen('2024-02-03 10:00', zone), reason: 'It was wrong.' };

const archive = sampleArchive(
  {
    articles: [
      articleRow('bridge', '2023-12-19 23:55', {
        title: 'Bridge: "open" [again]',
        standfirst: 'After a year.',
        authors: ['ada', 'desk'],
        topics: ['Bridges'],
        updated: '2023-12-20 08:00',
        later: ['gone'],
        hero: { src: 'b.jpg', alt: 'A bridge', creator: 'Ana Ruiz', agency: 'The Sample' },
        corrections: [
          { date: parseWhen('2023-12-20', zone), kind: 'correction', text: 'It is 412 metres.' },
        ],
      }),
      articleRow('gone', '2024-01-02', { standfirst: 'Claims.', kicker: 'Claims', withdrawn }),
      articleRow('unsigned', '2024-01-03', { excerpt: 'Two\nlines.' }),
    ],
    authors: [
      authorRow('ada', { name: 'Ada Sample' }),
      authorRow('desk', { name: 'The desk', kind: 'desk' }),
    ],
  },
  site,
);
const bridge = articleOf(archive, 'bridge');
const gone = articleOf(archive, 'gone');

/** By hand, from docs/contracts/article-json.md. */
const expected = {
  title: 'Bridge: “open” [again]',
  id: 'bridge',
  url: 'https://example.org/2023/12/19/bridge/',
  standfirst: 'After a year.',
  type: 'news',
  lang: 'en',
  date: '2023-12-19T23:55:00+02:00',
  updated: '2023-12-20T08:00:00+02:00',
  authors: [
    { name: 'Ada Sample', kind: 'person', id: 'ada', url: 'https://example.org/authors/ada/' },
    { name: 'The desk', kind: 'desk', id: 'desk', url: 'https://example.org/authors/desk/' },
  ],
  topics: [{ id: 'bridges', name: 'Bridges', url: 'https://example.org/topics/bridges/' }],
  later: ['gone'],
  hero: {
    url: 'https://example.org/_pictures/b.webp',
    alt: 'A bridge',
    credit: 'Ana Ruiz / The Sample',
  },
  corrections: [{ date: '2023-12-20', kind: 'correction', text: 'It is 412 metres.' }],
  publication: { name: 'The Sample', url: 'https://example.org/' },
  licence: { name: 'CC BY 4.0' },
};

describe('the Markdown of an article', () => {
  test('has its data as front matter and its text below', () => {
    const record = toArticleRecord(bridge, site, '/_pictures/b.webp');
    const markdown = toArticleMarkdown(record, 'It is **open**.');
    const [, front = '', body] = markdown.split('---\n');
    expect(parse(front)).toEqual(expected);
    expect(body).toBe('\nIt is **open**.\n');
  });

  test('of a withdrawn one tells the notice alone', () => {
    const record = toArticleRecord(gone, site, '/x.webp');
    const markdown = toArticleMarkdown(record, toNoticeText(withdrawn, ui));
    expect(markdown).toContain('This article was withdrawn on 3 February 2024.\n\nIt was wrong.\n');
    expect(markdown).not.toContain('Claims');
    expect(record.withdrawn).toEqual({
      date: '2024-02-03T10:00:00+02:00',
      reason: 'It was wrong.',
    });
  });
});

describe('the data of an article', () => {
  test('is as its schema says, with text and citation', () => {
    const record = toArticleRecord(bridge, site, '/_pictures/b.webp');
    const data: unknown = JSON.parse(toArticleJson(bridge, site, { record, body: 'Text.' }));
    expect(articleFileSchema.parse(data)).toEqual({
      $schema: 'https://example.org/schemas/article.json',
      ...expected,
      markdown: 'Text.',
      csl: {
        id: 'bridge',
        type: 'article-newspaper',
        author: [{ family: 'Sample', given: 'Ada' }, { literal: 'The desk' }],
        title: 'Bridge: “open” [again]',
        'container-title': 'The Sample',
        issued: { 'date-parts': [[2023, 12, 19]] },
        language: 'en',
        URL: 'https://example.org/2023/12/19/bridge/',
      },
    });
  });

  test('of a withdrawn one has no text', () => {
    const record = toArticleRecord(gone, site);
    const data = articleFileSchema.parse(
      JSON.parse(toArticleJson(gone, site, { record, body: 'Secret.' })),
    );
    expect(data.markdown).toBeUndefined();
    expect(data.csl.status).toBe('withdrawn');
  });
});

describe('llms.txt', () => {
  test('says what the site is and leads to its years, newest first, without a total', () => {
    expect(toLlms(['2023', '2024'], site, ui)).toBe(`# The Sample

> News that stays

The whole archive of The Sample by year and month.

The list of each year leads to its articles as Markdown; an article’s page stands at the same address without index.md.

Licence: CC BY 4.0

## Years

- [2024](https://example.org/2024/llms.txt)
- [2023](https://example.org/2023/llms.txt)
`);
  });

  test('of a year leads to its articles, each in one line', () => {
    const articles = archive.articles.filter(({ date }) => date.day.startsWith('2024'));
    expect(toYearLlms('2024', articles, site, ui)).toBe(`# The Sample, 2024

> Everything The Sample published in 2024, day by day.

## January 2024

- [unsigned](https://example.org/2024/01/03/unsigned/index.md): 2024-01-03. The Sample. Two lines.
`);
    expect(toYearLlms('2023', [bridge], site, ui)).toContain('- [Bridge: “open” \\[again\\]](');
  });
});
