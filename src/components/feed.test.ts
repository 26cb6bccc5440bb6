import { describe, expect, test } from 'vitest';
import Feed from './Feed.astro';
import FeedDays from './FeedDays.astro';
import { render, toText } from './render.ts';
import { aBrief, aFeed, anArticle, arabic, english, moment } from './sample.ts';
import Wire from './Wire.astro';

const bodies = new Map([
  ['/2023/12/19/#speaker', '<p>The session opens on <em>Thursday</em>.</p>'],
]);
const asOf = moment('2023-12-19 23:55');
const latest = '/feed/latest/';
const beside = { days: aFeed(), bodies, ui: english, asOf, latest };

describe('the news feed beside an article', () => {
  test('is an aside named by its heading, that says when it stood so', async () => {
    const html = await render(Feed, beside);
    expect(html).toMatch(/<aside id="page_feed"[^>]*aria-labelledby="page_feed_title"/);
    expect(html).toContain('<h2 id="page_feed_title" class="p-name">News feed</h2>');
    expect(toText(html)).toContain('as it stood on 19 December 2023, 23:55');
  });

  test('is an ordered list for each day, under the day', async () => {
    const html = await render(Feed, beside);
    const days = [...html.matchAll(/<h3>(.*?)<\/h3>\s*<ol>(.*?)<\/ol>/gs)];
    expect(days.map((day) => day[1])).toEqual([
      'Tuesday, 19 December 2023',
      'Monday, 18 December 2023',
    ]);
    expect(days.map((day) => day[2]?.match(/<li/g)?.length)).toEqual([2, 1]);
  });

  test('gives each item its time; a brief a bold lead and a text, an article a linked title', async () => {
    const html = await render(Feed, beside);
    expect(html).toContain(
      '<time class="dt-published" datetime="2023-12-19T23:10:00+02:00"><a class="u-url" href="/2023/12/19/#speaker">23:10</a></time>',
    );
    expect(html).toMatch(
      /<b class="p-name">Lead of speaker\.<\/b> <p>The session opens on <em>Thursday<\/em>/,
    );
    expect(html).toMatch(
      /<time [^>]*>20:42<\/time>\s*<div><a class="p-name u-url" href="\/a\/">Limits lifted<\/a>/,
    );
  });

  test('offers the latest news as a plain link, which a script finds', async () => {
    const html = await render(Feed, beside);
    expect(html).toMatch(/<a href="\/feed\/latest\/" data-latest[^>]*>\s*Latest news/);
    expect(html).not.toContain('<button');
  });

  test('leads to more of the day, and to the days around it', async () => {
    const html = await render(Feed, {
      ...beside,
      more: { day: '2023-12-19', href: '/2023/12/19/' },
      previous: { day: '2023-12-18', href: '/2023/12/18/' },
      month: { month: '2023-12', href: '/2023/12/' },
    });
    expect(toText(html)).toContain('More news of 19 December 2023');
    expect(html).toMatch(/rel="prev" href="\/2023\/12\/18\/"[^>]*>\s*18 Dec/);
    expect(html).not.toContain('rel="next"');
  });

  test('tells the year of a day that is years away', async () => {
    const html = await render(Feed, {
      ...beside,
      previous: { day: '2021-02-28', href: '/2021/02/28/' },
      next: { day: '2024-01-02', href: '/2024/01/02/' },
      month: { month: '2023-12', href: '/2023/12/' },
    });
    expect(toText(html)).toContain('28 Feb 2021');
    expect(toText(html)).toContain('2 Jan 2024');
  });

  test('without news before it says so, and has no empty list', async () => {
    const html = await render(Feed, { ...beside, days: [] });
    expect(toText(html)).toContain('No news before this moment.');
    expect(html).not.toContain('<ol');
  });

  test('takes a lead as text and its body as the HTML it is given', async () => {
    const brief = aBrief('evil', '2023-12-19 10:00', { lead: '<img src=x onerror=alert(1)>' });
    const html = await render(FeedDays, {
      days: [{ day: '2023-12-19', items: [{ kind: 'brief', brief }] }],
      bodies: new Map([[brief.href, '<p>safe</p>']]),
      ui: english,
    });
    expect(html).not.toContain('<img');
    expect(html).toContain('<p>safe</p>');
  });
});

test('the fragment carries its language, for pages in another one', async () => {
  const html = await render(FeedDays, { days: aFeed(), bodies, ui: arabic });
  expect(html).toMatch(/^<div class="feed-days" lang="ar" dir="rtl">/);
  expect(html).toMatch(
    /<div class="e-content" lang="en" dir="ltr">\s*<b class="p-name">Lead of speaker/,
  );
});

test('on its day’s page a brief has its anchor, an article has none', async () => {
  const items = aFeed().flatMap((day) => day.items);
  const html = await render(Wire, { items, bodies, ui: english });
  expect([...html.matchAll(/<li id="([^"]+)"/g)].map((found) => found[1])).toEqual([
    'speaker',
    'alert',
  ]);
});

test('a brief leads to the article that tells the whole story', async () => {
  const brief = aBrief('short', '2023-12-19 10:00', { article: anArticle({ href: '/whole/' }) });
  const html = await render(Wire, { items: [{ kind: 'brief', brief }], bodies, ui: english });
  expect(html).toMatch(/<a class="whole" href="\/whole\/">\s*Full story/);
});
