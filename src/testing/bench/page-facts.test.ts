import { describe, expect, test } from 'vitest';
import { parseFacts, toKind, toOurAddresses } from './page-facts.ts';
import { toSample } from './site-facts.ts';

describe('the facts of a page', () => {
  test('count what a reader finds: words with a letter or digit, links, bytes', () => {
    const html =
      '<!doctype html><head><title>Not counted</title></head><body><a href="/">Home</a> – ' +
      '<p>Anna&#39;s 3 &amp; <b>four</b></p><!-- raw HTML omitted --><a id="x">No link</a>' +
      '<script>not(this)</script></body>';
    expect(parseFacts(html)).toEqual({ words: 6, links: 1, bytes: Buffer.byteLength(html) });
  });

  test('are the same for a letter written as itself or by its number', () => {
    expect(parseFacts('<body>caf&#xe9; &#39;tis').words).toBe(parseFacts('<body>café ’tis').words);
  });
});

test.each([
  ['/2023/12/19/kirby/', 'article'],
  ['/2023/12/19/', 'day'],
  ['/2023/12/', 'month'],
  ['/2023/', 'year'],
  ['/on/12-19/', 'on this day'],
  ['/topics/by/a/', 'letter of an index'],
  ['/topics/trade/', 'topic'],
  ['/topics/trade/3/', 'topic, older part'],
  ['/authors/2019/', 'author'],
  ['/authors/', 'single page'],
  ['/404.html', 'single page'],
])('%s is of the kind: %s', (address, kind) => {
  expect(toKind(address)).toBe(kind);
});

describe('Hugo’s addresses', () => {
  test('count the parts of a list from the oldest, as ours do', () => {
    const parts = ['part/1/', 'part/2/', 'part/3/', 'part/4/'].map((part) => `/topics/x/${part}`);
    expect([...toOurAddresses(['/topics/x/', ...parts])]).toEqual([
      ['/topics/x/', '/topics/x/'],
      ['/topics/x/part/2/', '/topics/x/3/'],
      ['/topics/x/part/3/', '/topics/x/2/'],
      ['/topics/x/part/4/', '/topics/x/1/'],
    ]);
  });

  test('of one list do not count for another', () => {
    const mapped = toOurAddresses(['/topics/x/part/5/', '/authors/x/part/2/']);
    expect(mapped.get('/authors/x/part/2/')).toBe('/authors/x/1/');
  });
});

test('a sample has all of what is few, and spreads over what is many', () => {
  const days = Array.from({ length: 10 }, (_, at) => `/2023/12/${10 + at}/`);
  expect(toSample([...days, '/2023/'], 5)).toEqual([
    '/2023/12/10/',
    '/2023/12/12/',
    '/2023/12/14/',
    '/2023/12/16/',
    '/2023/12/18/',
    '/2023/',
  ]);
});
