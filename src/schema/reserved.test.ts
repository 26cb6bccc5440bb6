import { expect, test } from 'vitest';
import { findReserved } from './reserved.ts';

test.each([
  '/authors/',
  '/authors/maya-lind/',
  '/Topics/x/',
  '/sections/',
  '/archive/',
  '/on/12-19/',
  '/feed/latest.html',
  '/2023/',
  '/2023/12/',
  '/2023/12/19/',
  '/2023/12/19/index.html',
  '/2023/12',
  '/_astro/a.css',
  '/redirects.json',
  '/llms.txt',
  '/2023/llms.txt',
  '/schemas/article.json',
  '/404.html',
  '/',
])('%s belongs to the site', (address) => {
  expect(findReserved(address)).toBeTypeOf('string');
});

test.each([
  '/2023/12/19/kirby/',
  '/2023/12/old-post/',
  '/blog/',
  '/online/',
  '/archives/',
  '/404s/',
])('%s is free', (address) => {
  expect(findReserved(address)).toBeUndefined();
});
