import { expect, test } from 'vitest';
import { findDataFaults } from './structured-data.ts';

const author = { '@type': 'Person', name: 'Ada', url: 'https://x.example/authors/ada/' };
const article = {
  '@type': 'NewsArticle',
  headline: 'Kirby',
  datePublished: '2023-12-19T23:55:00+02:00',
  author: [author],
  publisher: author,
  mainEntityOfPage: 'https://x.example/kirby/',
};
const step = { '@type': 'ListItem', name: 'World', item: 'https://x.example/' };

function faultsOf(...nodes: object[]): string[] {
  const data = JSON.stringify({ '@context': 'https://schema.org', '@graph': nodes });
  return findDataFaults('/a/', `<head><script type="application/ld+json">${data}</script></head>`);
}

test('a page without data, and one with what is asked, have no fault', () => {
  expect(findDataFaults('/a/', '<p>Text</p>')).toEqual([]);
  expect(faultsOf(article)).toEqual([]);
});

test.each([
  ['an article without headline', { ...article, headline: undefined }, 'headline'],
  ['one without author', { ...article, author: [] }, 'author'],
  ['an author without page', { ...article, author: [{ ...author, url: '/a/' }] }, 'author.0.url'],
  [
    'a moment without offset',
    { ...article, datePublished: '2023-12-19T23:55:00' },
    'datePublished',
  ],
  [
    'a licensed picture without maker',
    {
      ...article,
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://x.example/a.webp',
          contentUrl: 'https://x.example/a.webp',
          license: 'https://x.example/l/',
        },
      ],
    },
    'image',
  ],
  [
    'a way of one step',
    { '@type': 'BreadcrumbList', itemListElement: [{ ...step, position: 1 }] },
    'itemListElement',
  ],
  [
    'steps out of number',
    {
      '@type': 'BreadcrumbList',
      itemListElement: [
        { ...step, position: 1 },
        { ...step, position: 3 },
      ],
    },
    'itemListElement',
  ],
  ['a profile of nobody', { '@type': 'ProfilePage' }, 'mainEntity'],
  ['a class nobody knows', { '@type': 'Recipe' }, 'no rule'],
])('%s is a fault', (_name, node, where) => {
  const faults = faultsOf(node);
  expect(faults).toHaveLength(1);
  expect(faults[0]).toMatch(/^\/a\/: /);
  expect(faults[0]).toContain(where);
});

test('what is no JSON is a fault', () => {
  expect(findDataFaults('/a/', '<script type="application/ld+json">{</script>')).toHaveLength(1);
});
