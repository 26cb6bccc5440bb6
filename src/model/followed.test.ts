import { expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { channelFiles, channels, toFeedId } from './followed.ts';
import { articleRow, authorRow, sampleArchive, zone } from './sample-rows.ts';

test('articles, news and sections come in three formats, authors and topics as Atom', () => {
  const archive = sampleArchive({
    articles: [articleRow('one', '2023-12-19 10:00', { authors: ['maya'], topics: ['Ukraine'] })],
    authors: [authorRow('maya')],
  });
  const files = channels(archive).flatMap((channel) => channelFiles(channel));
  expect(files.map(({ path }) => path)).toEqual([
    '/feeds/articles.rss.xml',
    '/feeds/articles.atom.xml',
    '/feeds/articles.json',
    '/feeds/news.rss.xml',
    '/feeds/news.atom.xml',
    '/feeds/news.json',
    '/feeds/authors/maya.atom.xml',
    '/feeds/topics/ukraine.atom.xml',
  ]);
});

test('a feed holds the newest fifty, a withdrawn article in its place among them', () => {
  const articles = Array.from({ length: 60 }, (_, index) =>
    articleRow(`a${index}`, `2023-12-19 10:${String(index).padStart(2, '0')}`),
  );
  const withdrawn = { date: parseWhen('2023-12-24', zone), reason: 'Wrong.' };
  articles.push(articleRow('gone', '2023-12-19 10:58', { withdrawn }));
  const [channel] = channels(sampleArchive({ articles }));
  const ids = channel?.items.map((item) => item.kind === 'article' && item.article.id) ?? [];
  expect(ids.length).toBe(50);
  expect(ids.slice(0, 3)).toEqual(['a59', 'gone', 'a58']);
  expect(ids.at(-1)).toBe('a11');
});

test('an id has only characters of an address', () => {
  expect(toFeedId('https://x.example', 'articles/a b')).toBe('tag:x.example,2026:articles/a%20b');
});
