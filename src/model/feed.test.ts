import { describe, expect, test } from 'vitest';
import { feedAt, feedOfDay, latestFeed } from './feed.ts';
import { articleOf, articleRow, briefRow, sampleArchive } from './sample-rows.ts';
import type { Archive } from './archive.ts';
import type { FeedDay, FeedItem } from './types.ts';

const nameOf = (item: FeedItem) => (item.kind === 'brief' ? item.brief.slug : item.article.id);
const shown = (feed: FeedDay[]) => feed.map(({ day, items }) => [day, ...items.map(nameOf)]);
const feedOf = (archive: Archive, id: string) => shown(feedAt(archive, articleOf(archive, id)));

describe('the feed as it stood', () => {
  test('holds what came at or before the article, newest first, grouped by day', () => {
    const archive = sampleArchive({
      articles: [
        articleRow('earlier', '2023-12-18 09:00'),
        articleRow('kirby', '2023-12-19 23:55'),
        articleRow('after', '2023-12-19 23:56'),
      ],
      briefs: [
        briefRow('border', '2023-12-19 13:52'),
        briefRow('vote', '2023-12-18 22:10'),
        briefRow('at-the-same-minute', '2023-12-19 23:55'),
        briefRow('midnight', '2023-12-20 00:00'),
      ],
    });
    expect(feedOf(archive, 'kirby')).toEqual([
      ['2023-12-19', 'at-the-same-minute', 'border'],
      ['2023-12-18', 'vote', 'earlier'],
    ]);
  });

  test('is empty beside the first article of the archive', () => {
    const archive = sampleArchive({
      articles: [articleRow('first', '2023-12-19 08:00')],
      briefs: [briefRow('next', '2023-12-19 08:01')],
    });
    expect(feedOf(archive, 'first')).toEqual([]);
  });

  test('holds ten items, no more, however many there are', () => {
    const briefs = Array.from({ length: 30 }, (_, n) =>
      briefRow(`b${n + 10}`, `2023-12-19 10:${n + 10}`),
    );
    const archive = sampleArchive({ briefs, articles: [articleRow('a', '2023-12-19 10:25')] });
    expect(feedOf(archive, 'a')).toEqual([
      ['2023-12-19', 'b25', 'b24', 'b23', 'b22', 'b21', 'b20', 'b19', 'b18', 'b17', 'b16'],
    ]);
  });

  test('of an article dated to a day alone is the feed of that whole day', () => {
    const archive = sampleArchive({
      articles: [articleRow('day-only', '2023-12-19'), articleRow('next', '2023-12-20 00:00')],
      briefs: [briefRow('morning', '2023-12-19 07:00'), briefRow('late', '2023-12-19 23:59')],
    });
    expect(feedOf(archive, 'day-only')).toEqual([['2023-12-19', 'late', 'morning']]);
  });

  test('shows an article dated to a day alone above everything else of its day', () => {
    const archive = sampleArchive({
      articles: [articleRow('day-only', '2023-12-18'), articleRow('a', '2023-12-19 01:00')],
      briefs: [briefRow('late', '2023-12-18 23:59')],
    });
    expect(feedOf(archive, 'a')).toEqual([['2023-12-18', 'day-only', 'late']]);
  });

  test('goes by date, never by the date of an update', () => {
    const archive = sampleArchive({
      articles: [
        articleRow('old', '2023-12-01 10:00', { updated: '2023-12-19 12:00' }),
        articleRow('a', '2023-12-19 13:00'),
      ],
      briefs: [briefRow('noon', '2023-12-10 12:00')],
    });
    expect(feedOf(archive, 'old')).toEqual([]);
    expect(feedOf(archive, 'a')).toEqual([
      ['2023-12-10', 'noon'],
      ['2023-12-01', 'old'],
    ]);
  });

  test('takes in what is filed later under an earlier date', () => {
    const rows = [articleRow('one', '2023-12-10 10:00'), articleRow('two', '2023-12-19 10:00')];
    const before = sampleArchive({ articles: rows });
    const after = sampleArchive({ articles: [...rows, articleRow('back', '2023-12-12 10:00')] });
    expect(feedOf(before, 'two')).toEqual([['2023-12-10', 'one']]);
    expect(feedOf(after, 'two')).toEqual([
      ['2023-12-12', 'back'],
      ['2023-12-10', 'one'],
    ]);
  });

  test('gives items of one moment the same order whatever order the files came in', () => {
    const rows = ['c', 'a', 'b'].map((slug) => articleRow(slug, '2023-12-19 10:00'));
    const last = articleRow('last', '2023-12-19 11:00');
    const feeds = [rows, rows.toReversed()].map((some) =>
      feedOf(sampleArchive({ articles: [last, ...some] }), 'last'),
    );
    expect(feeds[0]).toEqual([['2023-12-19', 'c', 'b', 'a']]);
    expect(feeds[1]).toEqual(feeds[0]);
  });

  test('leaves out the article in its other languages', () => {
    const archive = sampleArchive({
      articles: [
        articleRow('english', '2023-12-19 10:00'),
        articleRow('ukrainian', '2023-12-19 10:00', { lang: 'uk', translationOf: 'english' }),
        articleRow('arabic', '2023-12-19 09:00', { lang: 'ar', translationOf: 'english' }),
        articleRow('other', '2023-12-19 08:00'),
      ],
    });
    const other = [['2023-12-19', 'other']];
    expect(feedOf(archive, 'english')).toEqual(other);
    expect(feedOf(archive, 'ukrainian')).toEqual(other);
  });

  test('keeps the hour that a clock change repeats in the order of its moments', () => {
    const archive = sampleArchive({
      articles: [articleRow('a', '2023-10-29 05:00')],
      briefs: [
        briefRow('second-pass', '2023-10-29T03:10:00+02:00'),
        briefRow('first-pass', '2023-10-29 03:50'),
      ],
    });
    expect(feedOf(archive, 'a')).toEqual([['2023-10-29', 'second-pass', 'first-pass']]);
  });

  test('has no withdrawn article, draft or item of the future in it', () => {
    const withdrawn = {
      date: { day: '2023-12-20', offset: '+02:00', instant: 0 },
      reason: 'Wrong.',
    };
    const archive = sampleArchive(
      {
        articles: [
          articleRow('gone', '2023-12-19 08:00', { withdrawn }),
          articleRow('draft', '2023-12-19 08:00', { draft: true }),
          articleRow('held', '2023-12-19 08:00', { embargo: '2024-01-02 00:00' }),
          articleRow('a', '2023-12-19 09:00'),
          articleRow('tomorrow', '2024-01-02 09:00'),
        ],
      },
      {},
      '2024-01-01 12:00',
    );
    expect(feedOf(archive, 'a')).toEqual([]);
    expect(shown(latestFeed(archive))).toEqual([['2023-12-19', 'a']]);
    expect(feedOf(archive, 'gone')).toEqual([]);
  });
});

test('the latest feed is the newest ten of everything', () => {
  const briefs = Array.from({ length: 12 }, (_, n) =>
    briefRow(`b${n + 10}`, `2024-01-${n + 10} 10:00`),
  );
  const feed = latestFeed(sampleArchive({ briefs }));
  expect(feed.map(({ day }) => day)).toEqual(
    [21, 20, 19, 18, 17, 16, 15, 14, 13, 12].map((day) => `2024-01-${day}`),
  );
});

test('the feed of a day is everything of it, newest first', () => {
  const archive = sampleArchive({
    articles: [articleRow('a', '2023-12-19 09:00'), articleRow('b', '2023-12-20 00:00')],
    briefs: [briefRow('x', '2023-12-19 00:00'), briefRow('y', '2023-12-19 23:59')],
  });
  expect(feedOfDay(archive, '2023-12-19').map(nameOf)).toEqual(['y', 'a', 'x']);
  expect(feedOfDay(archive, '2023-12-18')).toEqual([]);
});
