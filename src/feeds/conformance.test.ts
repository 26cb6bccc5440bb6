import { SAXParser } from 'sax';
import { describe, expect, test } from 'vitest';
import { hostileStrings } from '#testing/hostile-strings.ts';
import { feedFormats, type FeedFormat } from '#model/feed-formats.ts';
import type { FeedDocument, FeedEntry } from './feed.ts';
import { formats } from './formats.ts';
import { readBack } from './read-back.ts';
import { aFeed, anEntry } from './sample-feed.ts';

/*
 * Every format says the same. Each is written, read back by a parser, and held against what it was
 * made from, field by field. What a format cannot say is in this table, with the reason.
 */

interface Deviation {
  /** Fields of the feed that are not in the file. */
  feed: readonly (keyof FeedDocument)[];
  /** Whether the addresses of persons and categories are in the file. */
  withoutPersonUrls: boolean;
  withoutCategoryUrls: boolean;
  reason: string;
}

const deviations: Readonly<Record<FeedFormat, Deviation>> = {
  rss: {
    feed: ['publisher'],
    withoutPersonUrls: true,
    withoutCategoryUrls: false,
    reason: 'dc:creator is a name alone; managingEditor must hold an e-mail address',
  },
  atom: { feed: [], withoutPersonUrls: false, withoutCategoryUrls: false, reason: 'none' },
  json: {
    feed: [],
    withoutPersonUrls: false,
    withoutCategoryUrls: true,
    reason: 'tags are names alone',
  },
};

const names = Object.keys(feedFormats) as FeedFormat[];
const xmlNames = names.filter((name) => name !== 'json');

describe.each(names)('%s', (name) => {
  const { write } = formats[name];
  const read = (feed: FeedDocument) => readBack[name](write(feed));

  test('says all that the feed says', () => {
    expect(read(aFeed())).toEqual(expected(aFeed(), name));
  });

  test('leaves out what an entry has not', () => {
    const { summary, type, picture, ...bare } = anEntry();
    const feed = aFeed([{ ...bare, categories: [] }]);
    expect(read(feed)).toEqual(expected(feed, name));
  });

  test('keeps the order of entries and of authors', () => {
    const ids = ['tag:b', 'tag:a', 'tag:c'];
    const { entries } = read(aFeed(ids.map((id) => anEntry({ id }))));
    expect(entries.map(({ id }) => id)).toEqual(ids);
    expect(entries[0]?.authors?.map((author) => author.name)).toEqual(['Zoe Last', 'Adam & First']);
  });

  test('carries hostile words in every field at once', () => {
    for (const words of hostileStrings) {
      const { title, summary, authors } = read(aFeed([aHostileEntry(words)])).entries[0] ?? {};
      const seen = [title, summary, authors?.[0]?.name].map((text) => text?.trim());
      expect(seen).toEqual(Array.from({ length: 3 }, () => words.trim()));
    }
  });

  test('is a feed without entries, too', () => {
    expect(read({ ...aFeed([]), updated: new Date(0).toISOString() }).entries).toEqual([]);
  });

  test.each(['a ]]> b', '<b>&amp; &lt;', '1984', 'true', 'العربية ‎', '👩‍👩‍👧‍👦', '"quoted" \'so\''])(
    'carries the words %s as they are',
    (words) => {
      const [entry] = read(aFeed([anEntry({ title: words, summary: words })])).entries;
      expect([entry?.title, entry?.summary]).toEqual([words, words]);
    },
  );
});

test('a JSON Feed has its list of items even where there is none, as the format demands', () => {
  expect(JSON.parse(formats.json.write(aFeed([])))).toMatchObject({ items: [] });
});

describe.each(xmlNames)('%s as XML', (name) => {
  const { write } = formats[name];

  test('is well-formed', () => {
    expect(findXmlFault(write(aFeed()))).toBeUndefined();
  });

  test('loses characters that no XML may hold, and nothing else', () => {
    const title = 'a\u0000\u0001\u000B\u001F\uFFFE\uFFFF\uD800b\tc';
    const xml = write(aFeed([anEntry({ title })]));
    expect(findXmlFault(xml)).toBeUndefined();
    expect(readBack[name](xml).entries[0]?.title).toBe('ab\tc');
  });
});

function aHostileEntry(words: string): FeedEntry {
  return anEntry({
    title: words,
    summary: words,
    html: words,
    authors: [{ name: words, url: 'https://example.org/authors/x/' }],
    categories: [{ name: words, url: 'https://example.org/topics/x/' }],
    picture: {
      ...{ url: 'https://example.org/a.webp', type: 'image/webp', width: 1, height: 1 },
      ...{ alt: words, caption: words, credit: words },
    },
  });
}

function expected(feed: FeedDocument, name: FeedFormat): unknown {
  const lacking = deviations[name].feed;
  const entries = feed.entries.map((entry) => expectedEntry(entry, name));
  const said = Object.entries({ ...feed, updated: toMoment(feed.updated), entries });
  return Object.fromEntries(said.filter(([key]) => !lacking.includes(key as keyof FeedDocument)));
}

function expectedEntry(entry: FeedEntry, name: FeedFormat): unknown {
  const { withoutPersonUrls, withoutCategoryUrls } = deviations[name];
  return {
    ...entry,
    published: toMoment(entry.published),
    updated: toMoment(entry.updated),
    authors: entry.authors.map((one) => (withoutPersonUrls ? { name: one.name } : one)),
    categories: entry.categories.map((one) => (withoutCategoryUrls ? { name: one.name } : one)),
  };
}

function toMoment(text: string): string {
  return new Date(text).toISOString();
}

/** What a strict parser that is not the writer's has against a document; undefined for nothing. */
function findXmlFault(xml: string): string | undefined {
  const parser = new SAXParser(true, { xmlns: true });
  let fault: string | undefined;
  parser.onerror = ({ message }) => {
    fault ??= message;
    parser.resume();
  };
  parser.write(xml).close();
  return fault ?? /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]|\p{Cs}/u.exec(xml)?.[0];
}
