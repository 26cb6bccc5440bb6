import { describe, expect, test } from 'vitest';
import { toBenchArticles, toPlainName } from './bench-articles.ts';
import { toBackfileFiles } from './backfile-content.ts';
import { generateArticles } from './generated-articles.ts';
import { toHugoFiles } from './hugo-content.ts';
import type { SourceArticle } from './source-article.ts';

const source = (fields: Partial<SourceArticle> = {}): SourceArticle => ({
  slug: 'kirby',
  title: 'A "quoted" title',
  date: '2023-12-19T23:55:00Z',
  description: 'One sentence.',
  authors: ['Maya Lind'],
  topics: ['Trade'],
  body: '\nIt happened.\n',
  ...fields,
});

const read = (files: Iterable<readonly [string, string]>) => new Map(files);

describe('the two forms of an article', () => {
  const articles = toBenchArticles([source()]);

  test('have the same address: ours by its slug, Hugo’s by its folder', () => {
    const ours = read(toBackfileFiles(articles)).get('articles/2023/12/19-kirby.md');
    expect(ours).toContain('slug: kirby\n');
    expect(ours).toContain('standfirst: "One sentence."\n');
    expect(ours).toContain('topics:\n  - "Trade"\n');
    expect(read(toHugoFiles(articles)).get('2023/12/19/kirby.md')).toContain(
      'title: "A \\"quoted\\" title"\n',
    );
  });

  test('come with the sections that Hugo needs for year, month and day', () => {
    const files = read(toHugoFiles(articles));
    expect(files.get('2023/_index.md')).toContain('date: 2023-01-01T00:00:00Z\nlayout: year\n');
    expect(files.get('2023/12/_index.md')).toContain('date: 2023-12-01T00:00:00Z\nlayout: month\n');
    expect(files.get('2023/12/19/_index.md')).toContain(
      'date: 2023-12-19T00:00:00Z\nlayout: day\n',
    );
  });
});

describe('articles made fit for both', () => {
  test('have one spelling of a name for each address', () => {
    const [one, other] = toBenchArticles([
      source({ topics: ['Web Standards', 'C++'] }),
      source({ slug: 'other', topics: ['web-standards', 'web standards'] }),
    ]);
    expect(one?.topics).toEqual(['Web Standards', 'C']);
    expect(other?.topics).toEqual(['Web Standards']);
  });

  test('stand at addresses of their own', () => {
    const slugs = toBenchArticles([source(), source(), source({ slug: 'index' })]).map(
      ({ slug }) => slug,
    );
    expect(slugs).toEqual(['kirby', 'kirby-2', 'index-page']);
  });

  test('hold no shortcodes', () => {
    const [article] = toBenchArticles([source({ body: 'Write {{< figure >}} or {{% raw %}}.' })]);
    expect(article?.body).toBe('Write {{ < figure >}} or {{ % raw %}}.');
  });

  test.each([
    ["O'Brien & Sons", 'OBrien Sons'],
    ['By', 'By topic'],
    ['François', 'François'],
  ])('names lose what the two treat differently: %s', (name, plain) => {
    expect(toPlainName(name)).toBe(plain);
  });
});

describe('the built-in generator', () => {
  test('makes the same articles each time, fewer being the first of more', () => {
    expect(generateArticles(5)).toEqual(generateArticles(9).slice(0, 5));
  });

  test('makes articles of their own', () => {
    const slugs = generateArticles(200).map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(200);
  });
});
