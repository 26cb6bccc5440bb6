import { expect, test } from 'vitest';
import { toRedirects } from './redirects.ts';
import { articleRow, sampleArchive } from './sample-rows.ts';

test('aliases in all their forms lead to their article, below the base', () => {
  const archive = sampleArchive(
    {
      articles: [
        articleRow('a', '2023-12-19', {
          aliases: [
            '/old/',
            'older.html',
            '/?p=1',
            '/стара',
            'https://example.org/news/b/#top',
            'https://was.example/x.php?id=2',
          ],
        }),
      ],
    },
    { base: '/news/' },
  );
  const to = '/news/2023/12/19/a/';
  expect(toRedirects(archive)).toEqual(
    [
      { from: '/news/%D1%81%D1%82%D0%B0%D1%80%D0%B0', to, page: '/стара/' },
      { from: '/news/?p=1', to },
      { from: '/news/b/', to, page: '/b/' },
      { from: '/news/old/', to, page: '/old/' },
      { from: '/news/older.html', to, page: '/older.html' },
      { from: '/news/x.php?id=2', to },
    ].sort((a, b) => (a.from < b.from ? -1 : 1)),
  );
});

test('an alias never takes the place of an article or of the front page, nor of another alias', () => {
  const archive = sampleArchive({
    articles: [
      articleRow('a', '2023-12-18', { aliases: ['/2023/12/19/b/', '/', '/same/'] }),
      articleRow('b', '2023-12-19', { aliases: ['/same/', '/../up/'] }),
    ],
  });
  expect(toRedirects(archive)).toEqual([
    { from: '/same/', to: '/2023/12/18/a/', page: '/same/' },
    { from: '/up/', to: '/2023/12/19/b/', page: '/up/' },
  ]);
});

test('the part that a long list has not split off yet leads to its newest', () => {
  const articles = Array.from({ length: 100 }, (_, n) =>
    articleRow(`a${n}`, '2023-12-19', { topics: ['Kyiv'] }),
  );
  expect(toRedirects(sampleArchive({ articles }))).toEqual([
    { from: '/topics/kyiv/2/', to: '/topics/kyiv/', page: '/topics/kyiv/2/' },
  ]);
  expect(toRedirects(sampleArchive({ articles: articles.slice(1) }))).toEqual([]);
});
