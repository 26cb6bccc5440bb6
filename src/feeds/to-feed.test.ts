import { expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { toUi } from '#i18n/ui.ts';
import { channels } from '#model/followed.ts';
import { articleRow, authorRow, briefRow, sampleArchive, zone } from '#model/sample-rows.ts';
import type { Rows } from '#schema/row.ts';
import { toFeed } from './to-feed.ts';

/** The feed of the channel `name` over these rows; bodies are the given ones, by href. */
function feedOf(name: string, rows: Partial<Rows>, bodies: Record<string, string> = {}) {
  const archive = sampleArchive(rows);
  const channel = channels(archive).find((one) => one.name === name);
  if (!channel) throw new Error(`the case has no channel "${name}"`);
  const { site } = archive;
  const contents = { bodies: new Map(Object.entries(bodies)), heroes: new Map() };
  return toFeed(channel, 'atom', { site, ui: toUi('en', site), contents });
}

test('an entry has the kicker, the byline in order, and an id that is no address', () => {
  const articles = [
    articleRow('kirby', '2023-12-19 23:55', {
      title: 'No money left',
      kicker: 'White House',
      authors: ['zoe', 'adam'],
      slug: 'another-address',
    }),
  ];
  const authors = [authorRow('adam', { name: 'Adam' }), authorRow('zoe', { name: 'Zoe' })];
  const feed = feedOf('articles', { articles, authors });
  expect(feed.entries[0]).toMatchObject({
    id: 'tag:example.org,2026:articles/kirby',
    url: 'https://example.org/2023/12/19/another-address/',
    title: 'White House: No money left',
    published: '2023-12-19T23:55:00+02:00',
    updated: '2023-12-19T23:55:00+02:00',
    authors: [{ name: 'Zoe' }, { name: 'Adam' }],
  });
});

test('a feed was updated when the newest change of its entries was, whichever that is', () => {
  const articles = [
    articleRow('old', '2023-01-01 10:00', { updated: '2024-02-03 10:00' }),
    articleRow('new', '2023-12-19 10:00'),
  ];
  expect(feedOf('articles', { articles }).updated).toBe('2024-02-03T08:00:00.000Z');
  expect(feedOf('articles', {}).updated).toBe('1970-01-01T00:00:00.000Z');
});

test('a corrected article was updated when its notice was added, and carries it below the text', () => {
  const corrections = [
    { date: parseWhen('2024-01-05', zone), kind: 'correction' as const, text: 'It was <Tuesday>.' },
  ];
  const articles = [
    articleRow('wrong', '2023-12-19 10:00', { updated: '2023-12-19 11:00', corrections }),
    articleRow('same-day', '2024-01-05 10:00', { corrections }),
  ];
  const bodies = { '/2023/12/19/wrong/': '<p>Text.</p>' };
  const [sameDay, wrong] = feedOf('articles', { articles }, bodies).entries;
  expect(wrong?.updated).toBe('2024-01-05T00:00:00+02:00');
  expect(sameDay?.updated).toBe('2024-01-05T10:00:00+02:00');
  expect(wrong?.html).toBe(
    '<p>Text.</p>\n<p><strong>Correction · 5 January 2024</strong><br>It was &lt;Tuesday&gt;.</p>',
  );
});

test('a feed of articles from before 1970 says so', () => {
  const articles = [articleRow('old', '1942-01-05 10:00')];
  expect(feedOf('articles', { articles }).updated).toBe('1942-01-05T08:00:00.000Z');
});

test('a text from right to left says so itself', () => {
  const articles = [articleRow('arabic', '2023-12-19 10:00', { lang: 'ar' })];
  const [entry] = feedOf('articles', { articles }, { '/2023/12/19/arabic/': '<p>نص</p>' }).entries;
  expect(entry?.html).toBe('<div dir="rtl" lang="ar"><p>نص</p></div>');
});

test('a withdrawn article stays as its notice, changed when it was withdrawn, without its text', () => {
  const articles = [
    articleRow('gone', '2023-12-19 10:00', {
      standfirst: 'A claim.',
      withdrawn: { date: parseWhen('2024-01-05 12:00', zone), reason: 'It was <wrong>.' },
    }),
  ];
  const [entry] = feedOf('articles', { articles }, { '/2023/12/19/gone/': '<p>Text</p>' }).entries;
  expect(entry).toMatchObject({
    id: 'tag:example.org,2026:articles/gone',
    updated: '2024-01-05T12:00:00+02:00',
    summary: 'It was <wrong>.',
    html: '<p>It was &lt;wrong&gt;.</p>',
  });
});

test('a day without a clock is its first minute in the newsroom’s zone', () => {
  const [entry] = feedOf('articles', { articles: [articleRow('day', '2023-07-19')] }).entries;
  expect(entry?.published).toBe('2023-07-19T00:00:00+03:00');
});

test('the news feed has briefs among the articles, and leads on to the whole story', () => {
  const rows = {
    articles: [articleRow('story', '2023-12-19 10:00')],
    briefs: [briefRow('short', '2023-12-19 11:00', { lead: 'It began.', article: 'story' })],
  };
  const { entries } = feedOf('news', rows, { '/2023/12/19/#short': '<p>More.</p>' });
  expect(entries.map(({ id }) => id)).toEqual([
    'tag:example.org,2026:briefs/2023-12-19/short',
    'tag:example.org,2026:articles/story',
  ]);
  expect(entries[0]).toMatchObject({
    title: 'It began.',
    url: 'https://example.org/2023/12/19/#short',
    html: '<p>More.</p><p><a href="https://example.org/2023/12/19/story/">Full story</a></p>',
  });
});
