import { describe, expect, test } from 'vitest';
import Byline from './Byline.astro';
import { render, toText } from './render.ts';
import { anArticle, anAuthor, arabic, english, site, ukrainian } from './sample.ts';

const names = 'Ada Bo Cy Di Ed Fay Gus Hal Ida Jo Kim Lou'.split(' ');
const byline = async (count: number, ui = english, place?: string) => {
  const authors = names.slice(0, count).map((name) => anAuthor(name));
  const article = anArticle({ authors, ...(place === undefined ? {} : { place }) });
  return await render(Byline, { article, site, ui });
};

describe('a byline', () => {
  test.each([
    [english, 1, 'By Ada'],
    [english, 2, 'By Ada and Bo'],
    [english, 3, 'By Ada, Bo and Cy'],
    [english, 12, 'By Ada, Bo, Cy, Di, Ed, Fay, Gus, Hal, Ida, Jo, Kim and Lou'],
    [ukrainian, 1, 'Текст: Ada'],
    [ukrainian, 2, 'Текст: Ada і Bo'],
    [ukrainian, 3, 'Текст: Ada, Bo і Cy'],
    [ukrainian, 12, 'Текст: Ada, Bo, Cy, Di, Ed, Fay, Gus, Hal, Ida, Jo, Kim і Lou'],
    [arabic, 1, 'بقلم Ada'],
    [arabic, 2, 'بقلم Ada وBo'],
    [arabic, 3, 'بقلم Ada وBo وCy'],
    [arabic, 12, 'بقلم Ada وBo وCy وDi وEd وFay وGus وHal وIda وJo وKim وLou'],
  ])('in $0.lang joins $1 names by the rules of the language', async (ui, count, expected) => {
    expect(toText(await byline(count, ui))).toBe(expected);
  });

  test.each([
    [english, 'By Ada in Kyiv'],
    [ukrainian, 'Текст: Ada, Kyiv'],
    [arabic, 'بقلم Ada في Kyiv'],
  ])('in $0.lang ends with the place, in plain text', async (ui, expected) => {
    const html = await byline(1, ui, 'Kyiv');
    expect(toText(html)).toBe(expected);
    expect(html).not.toMatch(/<a[^>]*>[^<]*Kyiv/);
  });

  test('says the language of a place that is not the page’s', async () => {
    const article = anArticle({ authors: [anAuthor('Ada')], place: 'Kyjiw', lang: 'de' });
    const html = await render(Byline, { article, site, ui: english });
    expect(html).toContain('<span lang="de">Kyjiw</span>');
  });

  test('links each name to its author', async () => {
    const html = await byline(2);
    expect(html).toContain('<a class="p-author h-card" rel="author" href="/authors/ada/">Ada</a>');
    expect(html).toContain('<a class="p-author h-card" rel="author" href="/authors/bo/">Bo</a>');
  });

  test('keeps all but names, their joints and the place out of the address element', async () => {
    const html = await byline(2, english, 'Kyiv');
    const address = /<address>(.*)<\/address>/s.exec(html)?.[1] ?? '';
    expect(toText(address)).toBe('Ada and Bo in Kyiv');
  });

  test('names the publication where there are no authors', async () => {
    const html = await byline(0);
    expect(toText(html)).toBe('By The Sample');
    expect(html).not.toContain('href');
  });

  test('says the language of a name from elsewhere', async () => {
    const authors = [anAuthor('Оксана', { lang: 'uk' }), anAuthor('مايا', { lang: 'ar' })];
    const html = await render(Byline, { article: anArticle({ authors }), site, ui: english });
    expect(html).toContain('lang="uk">Оксана</a>');
    expect(html).toContain('lang="ar" dir="rtl">مايا</a>');
  });
});
