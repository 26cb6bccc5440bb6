import type { FeedDocument, FeedEntry } from './feed.ts';

/* A feed for tests: everything a feed can say, said once. */

export function anEntry(changes: Partial<FeedEntry> = {}): FeedEntry {
  return {
    id: 'tag:example.org,2026:articles/kirby',
    url: 'https://example.org/2023/12/19/kirby/',
    title: 'Aid & arms: what is left',
    summary: 'The last <package> of the year.',
    html: '<p>Text &amp; <a href="https://example.org/a/">link</a>.</p>',
    lang: 'en',
    published: '2023-12-19T23:55:00+02:00',
    updated: '2023-12-20T08:00:00+02:00',
    authors: [
      { name: 'Zoe Last', url: 'https://example.org/authors/zoe/' },
      { name: 'Adam & First', url: 'https://example.org/authors/adam/' },
    ],
    categories: [
      { name: 'World', url: 'https://example.org/sections/world/' },
      { name: 'R&D', url: 'https://example.org/topics/r-d/' },
    ],
    type: 'analysis',
    picture: {
      url: 'https://example.org/_pictures/lectern.webp',
      type: 'image/webp',
      width: 1400,
      height: 788,
      alt: 'A man at a lectern',
      caption: 'The briefing room.',
      credit: 'Mandel Ngan / AFP',
    },
    ...changes,
  };
}

export function aFeed(entries: FeedEntry[] = [anEntry()]): FeedDocument {
  return {
    id: 'tag:example.org,2026:feeds/articles',
    title: 'The Sample: Articles',
    description: 'Articles: the newest from The Sample.',
    lang: 'en',
    home: 'https://example.org/',
    self: 'https://example.org/feeds/articles.xml',
    hub: 'https://hub.example/',
    publisher: { name: 'Sample Press', url: 'https://press.example/' },
    licence: 'CC BY 4.0',
    updated: '2023-12-20T06:00:00.000Z',
    entries,
  };
}
