import { generateAtomFeed } from 'feedsmith';
import type { FeedDocument, FeedEntry, FeedPerson } from './feed.ts';
import { toMedia } from './media.ts';
import { toLegalXml } from './xml.ts';

/** The scheme of categories that name a kind of piece: `opinion`, `interview`. */
export const TYPE_SCHEME = 'urn:backfile:type';

/** A feed as Atom (RFC 4287). */
export function toAtom(feed: FeedDocument): string {
  const hub = feed.hub === undefined ? [] : [{ rel: 'hub', href: feed.hub }];
  const xml = generateAtomFeed({
    xml: { lang: feed.lang },
    id: feed.id,
    title: { value: feed.title },
    subtitle: { value: feed.description },
    updated: new Date(feed.updated),
    authors: [toPerson(feed.publisher)],
    links: [
      { rel: 'self', type: 'application/atom+xml', href: feed.self },
      { rel: 'alternate', type: 'text/html', href: feed.home },
      ...hub,
    ],
    ...(feed.licence !== undefined && { rights: { value: feed.licence } }),
    entries: feed.entries.map(toEntry),
  });
  return toLegalXml(xml);
}

function toEntry(entry: FeedEntry) {
  const { id, url, title, summary, html, lang, published, updated, authors, type } = entry;
  const kind = type === undefined ? [] : [{ term: type, scheme: TYPE_SCHEME }];
  const named = entry.categories.map(({ name, url: scheme }) => ({ term: scheme, label: name }));
  return {
    xml: { lang },
    id,
    title: { value: title, type: 'text' },
    links: [{ rel: 'alternate', type: 'text/html', href: url, hreflang: lang }],
    published: new Date(published),
    updated: new Date(updated),
    authors: authors.map(toPerson),
    categories: [...named, ...kind],
    ...(summary !== undefined && { summary: { value: summary, type: 'text' } }),
    content: { value: html, type: 'html' },
    ...toMedia(entry.picture),
  };
}

function toPerson({ name, url }: FeedPerson) {
  return { name, uri: url };
}
