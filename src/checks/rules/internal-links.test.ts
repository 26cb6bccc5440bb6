import { describe, expect, test } from 'vitest';
import { findBrokenLinks } from './internal-links.ts';

const messages = (
  pages: Record<string, string>,
  { base = '/', files = [] as string[] } = {},
): string[] =>
  findBrokenLinks({
    pages: new Map(Object.entries(pages)),
    files: new Set(files),
    origin: 'https://x.example',
    base,
  }).map(({ rule, file, line, message }) => `${file}:${line} ${rule} ${message}`);

test('a link to no page is told with its page and line', () => {
  expect(messages({ '/': '<p>\n<a href="/gone/">gone</a>' })).toEqual([
    '/:2 broken-link “/gone/” leads to no page of this site.',
  ]);
});

test('a fragment needs an element of that id', () => {
  const pages = {
    '/': '<a href="/a/#here">1</a><a href="/a/#gone">2</a><a href="#own">3</a><p id="own">',
    '/a/': '<h2 id="here">Here</h2>',
  };
  expect(messages(pages)).toEqual([
    '/:1 broken-anchor “/a/#gone” names a place that the page has not.',
  ]);
});

describe('what is followed', () => {
  test.each([
    ['<img src="/gone.png">'],
    ['<img srcset="/there.png 1x, /gone.png 2x">'],
    ['<source srcset="/gone.png">'],
    ['<script src="/gone.js"></script>'],
    ['<link rel="stylesheet" href="/gone.css">'],
    ['<meta http-equiv="refresh" content="0;url=/gone/">'],
    ['<a href="https://x.example/gone/">'],
    ['<a href="gone/">'],
    ['<a href="/a">'],
  ])('%s', (html) => {
    expect(messages({ '/': html, '/a/': '' }, { files: ['/there.png'] })).toHaveLength(1);
  });

  test.each([
    ['<a href="https://other.example/gone/">'],
    ['<a href="mailto:desk@x.example">'],
    ['<a href="/блокада/#перша">'],
    ['<a href="/%D0%B1%D0%BB%D0%BE%D0%BA%D0%B0%D0%B4%D0%B0/">'],
    ['<img src="/there.png">'],
    ['<a href="#top">'],
    ['<meta name="description" content="0;x">'],
  ])('and what is right: %s', (html) => {
    const pages = { '/': html, '/блокада/': '<p id="перша">' };
    expect(messages(pages, { files: ['/there.png'] })).toEqual([]);
  });
});

test('below a base path, a link that forgets it is broken', () => {
  const pages = { '/': '<a href="/archive/a/">1</a><a href="/a/">2</a>', '/a/': '' };
  expect(messages(pages, { base: '/archive/' })).toEqual([
    '/:1 broken-link “/a/” leads to no page of this site.',
  ]);
});
