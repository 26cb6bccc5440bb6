import { expect, test } from 'vitest';
import { articleRow, sampleArchive } from '#model/sample-rows.ts';
import { sitemapFiles } from './to-sitemap.ts';

test('the news sitemap names languages as Google asks for them', () => {
  const tags = ['en-GB', 'uk', 'zh', 'zh-Hans', 'zh-Hant-HK', 'zh-TW'];
  const articles = tags.map((lang, index) => articleRow(lang, `2023-12-19 10:0${index}`, { lang }));
  const archive = sampleArchive({ articles }, {}, '2023-12-19 12:00');
  const news = sitemapFiles(archive).find(({ path }) => path === '/sitemap-news.xml');
  const told = [...(news?.write(new Map()) ?? '').matchAll(/<news:language>(.*?)</g)];
  const newestFirst = ['zh-tw', 'zh-tw', 'zh-cn', 'zh-cn', 'uk', 'en'];
  expect(told.map(([, lang]) => lang)).toEqual(newestFirst);
});
