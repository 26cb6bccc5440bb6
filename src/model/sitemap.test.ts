import { expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleRow, sampleArchive, zone } from './sample-rows.ts';
import { recentNews, sitemapParts } from './sitemap.ts';

test('a month holds its articles and days, and changed when the newest of them did', () => {
  const correctedOn = parseWhen('2024-03-01 09:00', zone);
  const articles = [
    articleRow('one', '2023-12-18 10:00', {
      corrections: [{ date: correctedOn, kind: 'correction', text: 'A name.' }],
    }),
    articleRow('two', '2023-12-19 10:00', { updated: '2024-01-02 10:00' }),
  ];
  const [month] = sitemapParts(sampleArchive({ articles }));
  expect(month).toMatchObject({
    name: '2023-12',
    pages: ['/2023/12/', '/2023/12/18/', '/2023/12/19/'],
    changed: correctedOn,
  });
  expect(month?.articles.map(({ id }) => id)).toEqual(['one', 'two']);
});

test('what was withdrawn is in no part', () => {
  const withdrawn = { date: parseWhen('2023-12-24', zone), reason: 'Wrong.' };
  const archive = sampleArchive({
    articles: [articleRow('gone', '2023-12-18 10:00', { withdrawn })],
  });
  expect(sitemapParts(archive).flatMap(({ articles }) => articles)).toEqual([]);
});

test('a month whose article was withdrawn changed when it was', () => {
  const withdrawn = { date: parseWhen('2024-05-06 10:00', zone), reason: 'Wrong.' };
  const articles = [
    articleRow('one', '2023-12-18 10:00'),
    articleRow('gone', '2023-12-19 10:00', { withdrawn }),
  ];
  const [month] = sitemapParts(sampleArchive({ articles }));
  expect(month?.changed).toEqual(withdrawn.date);
});

test('very many topics are cut into several files', () => {
  const topics = Array.from({ length: 10_001 }, (_, index) => `T${index}`);
  const archive = sampleArchive({ articles: [articleRow('a', '2023-12-18 10:00', { topics })] });
  const parts = sitemapParts(archive).filter(({ name }) => name.startsWith('topics'));
  expect(parts.map(({ name, pages }) => [name, pages.length])).toEqual([
    ['topics', 10_000],
    ['topics-2', 1],
  ]);
});

test('the news are the articles of two days, newest first; one leaves when it is two days old', () => {
  const articles = [
    articleRow('left', '2023-12-17 12:00'),
    articleRow('in', '2023-12-17 12:01'),
    articleRow('newest', '2023-12-19 11:00'),
    articleRow('day that began before', '2023-12-17'),
    articleRow('day', '2023-12-18'),
  ];
  const archive = sampleArchive({ articles }, {}, '2023-12-19 12:00');
  expect(recentNews(archive).map(({ id }) => id)).toEqual(['newest', 'day', 'in']);
});
