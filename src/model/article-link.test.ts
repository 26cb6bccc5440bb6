import { expect, test } from 'vitest';
import { findArticleHref } from './article-link.ts';
import { articleRow, sampleArchive } from './sample-rows.ts';

const archive = sampleArchive({
  articles: [
    articleRow('kirby', '2023-12-19 23:55'),
    articleRow('draft', '2023-12-20', { draft: true }),
  ],
});
const from = 'articles/2024/01/x.md';
const href = '/2023/12/19/kirby/';

test.each([
  ['../../2023/12/kirby.md', href],
  ['/articles/2023/12/kirby.md', href],
  ['../../2023/12/./kirby.md#notes', `${href}#notes`],
])('%s leads to the article', (link, expected) => {
  expect(findArticleHref(archive, from, link)).toBe(expected);
});

test.each(['../12/kirby.md', '../../../../../x.md', 'kirby', '../../2023/12/draft.md', '.md'])(
  '%s leads to no article',
  (link) => {
    expect(findArticleHref(archive, from, link)).toBeUndefined();
  },
);
