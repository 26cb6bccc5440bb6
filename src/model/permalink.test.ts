import { describe, expect, test } from 'vitest';
import * as permalink from './permalink.ts';
import { sampleSite } from './sample-rows.ts';

const root = sampleSite();
const below = sampleSite({ base: '/archive/' });

test('a file beside an article stands below its address', () => {
  const article = permalink.toAddress(below, '/2023/12/19/мир/');
  expect(permalink.toArticleFile(article, 'csl')).toEqual({
    path: '/2023/12/19/мир/cite.csl.json',
    href: '/archive/2023/12/19/%D0%BC%D0%B8%D1%80/cite.csl.json',
  });
});

describe('a path', () => {
  test.each([
    [permalink.articlePath({ day: '2023-12-19', slug: 'kirby' }), '/2023/12/19/kirby/'],
    [permalink.articlePath({ day: '2023-12-19', slug: 'x', permalink: 'blog/old' }), '/blog/old/'],
    [permalink.yearPath('2023'), '/2023/'],
    [permalink.monthPath('2023-12'), '/2023/12/'],
    [permalink.dayPath('2023-12-19'), '/2023/12/19/'],
    [permalink.onThisDayPath('02-29'), '/on/02-29/'],
    [permalink.authorPath('maya-lind'), '/authors/maya-lind/'],
    [permalink.authorPath('maya-lind', 3), '/authors/maya-lind/3/'],
    [permalink.sectionPath('war', 1), '/sections/war/1/'],
    [permalink.topicPath('kyiv'), '/topics/kyiv/'],
    [permalink.indexPath('topics'), '/topics/'],
    [permalink.indexLetterPath('topics', 'å'), '/topics/by/å/'],
    [permalink.pagePath('about'), '/about/'],
    [permalink.yearLlmsPath('2023'), '/2023/llms.txt'],
  ])('%s is %s', (path, expected) => {
    expect(path).toBe(expected);
  });

  test.each([
    ['old', '/old/'],
    ['/a//b/', '/a/b/'],
    ['/../../etc/./passwd', '/etc/passwd/'],
    ['/%D0%BA%D0%B8%D1%97%D0%B2', '/київ/'],
    ['/%2e%2e/%2Fx', '/x/'],
    ['/100%', '/100%/'],
    ['', '/'],
  ])('written as %j is %j', (written, path) => {
    expect(permalink.toPath(written)).toBe(path);
  });
});

describe('an address', () => {
  test('is percent-encoded below the base, and decoded in NFC as a path', () => {
    expect(permalink.toAddress(below, '/2023/12/19/кава-cafe\u0301/')).toEqual({
      path: '/2023/12/19/кава-café/',
      href: '/archive/2023/12/19/%D0%BA%D0%B0%D0%B2%D0%B0-caf%C3%A9/',
    });
    expect(permalink.toAddress(root, '/')).toEqual({ path: '/', href: '/' });
    expect(permalink.toAddress(below, '/').href).toBe('/archive/');
  });

  test('survives letters that mean something in an address, and broken ones', () => {
    expect(permalink.toAddress(root, '/a b?c"d/\ud800/').href).toBe('/a%20b%3Fc%22d/%EF%BF%BD/');
  });

  test('of a brief is an anchor on its day', () => {
    expect(permalink.briefAddress(below, '2023-12-19', 'кордон')).toEqual({
      path: '/2023/12/19/#кордон',
      href: '/archive/2023/12/19/#%D0%BA%D0%BE%D1%80%D0%B4%D0%BE%D0%BD',
    });
  });

  test('can be made absolute once', () => {
    expect(permalink.toAbsolute(below, '/archive/2023/')).toBe('https://example.org/archive/2023/');
    expect(permalink.toAbsolute(below, 'https://other.org/')).toBe('https://other.org/');
  });
});

describe("an editor's link", () => {
  test.each([
    ['/about/', '/archive/about/'],
    ['about/', '/archive/about/'],
    ['/про нас/?a=б#c d', '/archive/%D0%BF%D1%80%D0%BE%20%D0%BD%D0%B0%D1%81/?a=%D0%B1#c%20d'],
    ['/a%20b/?q=%20', '/archive/a%20b/?q=%20'],
    ['https://other.org/x y', 'https://other.org/x y'],
    ['mailto:desk@example.org', 'mailto:desk@example.org'],
    ['#top', '#top'],
    ['javascript:alert(1)', '/archive/javascript%3Aalert(1)'],
    ['//other.org/', '/archive/other.org/'],
    ['/', '/archive/'],
  ])('%s leads to %s', (link, href) => {
    expect(permalink.toHref(below, link)).toBe(href);
  });
});
