import { parseAtomFeed, parseJsonFeed, parseRssFeed } from 'feedsmith';
import type { FeedFormat } from '#model/feed-formats.ts';
import type { FeedDocument, FeedEntry, FeedPicture } from './feed.ts';

/*
 * Reads what the formats write, for their tests: each back into the shape all of them started from,
 * without the fields that the format cannot say.
 */

export type ReadFeed = Partial<Omit<FeedDocument, 'entries'>> & { entries: Partial<FeedEntry>[] };

export const readBack: Readonly<Record<FeedFormat, (text: string) => ReadFeed>> = {
  rss: readRss,
  atom: readAtom,
  json: readJson,
};

function readRss(text: string): ReadFeed {
  const feed = parseRssFeed(text);
  const links = feed.atom?.links ?? [];
  return clean({
    id: feed.atom?.id,
    title: feed.title,
    description: feed.description,
    lang: feed.language,
    home: feed.link,
    self: hrefOf(links, 'self'),
    hub: hrefOf(links, 'hub'),
    licence: feed.copyright,
    updated: toMoment(feed.lastBuildDate),
    entries: (feed.items ?? []).map((item) =>
      clean({
        id: item.guid?.value,
        url: item.link,
        title: item.title,
        summary: item.description,
        html: item.content?.encoded,
        lang: item.dc?.languages?.[0],
        published: toMoment(item.pubDate),
        updated: toMoment(item.atom?.updated),
        authors: item.dc?.creators?.map((name) => ({ name })),
        categories: (item.categories ?? []).map(({ name, domain }) => ({ name, url: domain })),
        type: item.dc?.types?.[0],
        picture: toPicture(item.media?.contents?.[0]),
      }),
    ),
  }) as ReadFeed;
}

function readAtom(text: string): ReadFeed {
  const feed = parseAtomFeed(text);
  return clean({
    id: feed.id,
    title: feed.title?.value,
    description: feed.subtitle?.value,
    lang: feed.xml?.lang,
    home: hrefOf(feed.links ?? [], 'alternate'),
    self: hrefOf(feed.links ?? [], 'self'),
    hub: hrefOf(feed.links ?? [], 'hub'),
    publisher: toPerson(feed.authors?.[0]),
    licence: feed.rights?.value,
    updated: toMoment(feed.updated),
    entries: (feed.entries ?? []).map((entry) => {
      const categories = entry.categories ?? [];
      return clean({
        id: entry.id,
        url: hrefOf(entry.links ?? [], 'alternate'),
        title: entry.title?.value,
        summary: entry.summary?.value,
        html: entry.content?.value,
        lang: entry.xml?.lang,
        published: toMoment(entry.published),
        updated: toMoment(entry.updated),
        authors: entry.authors?.map(toPerson),
        categories: categories
          .filter(({ label }) => label !== undefined)
          .map(({ label, term }) => ({ name: label, url: term })),
        type: categories.find(({ label }) => label === undefined)?.term,
        picture: toPicture(entry.media?.contents?.[0]),
      });
    }),
  }) as ReadFeed;
}

interface OwnFields {
  _backfile?: { id?: string; updated?: string; licence?: string; type?: string; picture?: object };
}

function readJson(text: string): ReadFeed {
  const feed = parseJsonFeed(text);
  const written = JSON.parse(text) as OwnFields & { items: (OwnFields & { image?: string })[] };
  return clean({
    id: written._backfile?.id,
    title: feed.title,
    description: feed.description,
    lang: feed.language,
    home: feed.home_page_url,
    self: feed.feed_url,
    hub: feed.hubs?.[0]?.url,
    publisher: feed.authors?.[0],
    licence: written._backfile?.licence,
    updated: toMoment(written._backfile?.updated),
    entries: (feed.items ?? []).map((item, index) => {
      const { _backfile: own, image } = written.items[index] ?? {};
      return clean({
        id: item.id,
        url: item.url,
        title: item.title,
        summary: item.summary,
        html: item.content_html,
        lang: item.language,
        published: toMoment(item.date_published),
        updated: toMoment(item.date_modified),
        authors: item.authors,
        categories: (item.tags ?? []).map((name) => ({ name })),
        type: own?.type,
        picture: own?.picture && { url: image, ...own.picture },
      });
    }),
  }) as ReadFeed;
}

interface ReadMedia {
  url?: string;
  type?: string;
  width?: number;
  height?: number;
  title?: { value?: string };
  description?: { value?: string };
  credits?: { value?: string }[];
}

function toPicture(media: ReadMedia | undefined): Partial<FeedPicture> | undefined {
  if (!media) return undefined;
  const { url, type, width, height, title, description, credits } = media;
  return clean({
    ...{ url, type, width, height },
    alt: description?.value,
    caption: title?.value,
    credit: credits?.[0]?.value,
  });
}

function toPerson(person: { name?: string; uri?: string } | undefined) {
  return person && { name: person.name, url: person.uri };
}

function hrefOf(links: readonly { rel?: string; href?: string }[], rel: string) {
  return links.find((link) => link.rel === rel)?.href;
}

/** Formats write a moment each in their way. */
function toMoment(text: string | undefined): string | undefined {
  return text === undefined ? undefined : new Date(text).toISOString();
}

/** Without what was not said. */
function clean(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
