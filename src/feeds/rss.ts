import { generateRssFeed } from 'feedsmith';
import type { FeedDocument, FeedEntry } from './feed.ts';
import { toMedia } from './media.ts';
import { toLegalXml } from './xml.ts';

/**
 * A feed as RSS 2.0. What RSS has no word for comes from others: `dc:creator` for each author,
 * `content:encoded` for the text, `atom:updated` for the moment of the last change.
 */
export function toRss(feed: FeedDocument): string {
  const hub = feed.hub === undefined ? [] : [{ rel: 'hub', href: feed.hub }];
  const xml = generateRssFeed({
    title: feed.title,
    link: feed.home,
    description: feed.description,
    language: feed.lang,
    ...(feed.licence !== undefined && { copyright: feed.licence }),
    lastBuildDate: new Date(feed.updated),
    atom: {
      id: feed.id,
      links: [{ rel: 'self', type: 'application/rss+xml', href: feed.self }, ...hub],
    },
    items: feed.entries.map(toItem),
  });
  return toLegalXml(xml);
}

function toItem(entry: FeedEntry) {
  const { id, url, title, summary, html, lang, published, updated, authors, type } = entry;
  const named = entry.categories.map(({ name, url: domain }) => ({ name, domain }));
  return {
    title,
    link: url,
    ...(summary !== undefined && { description: summary }),
    guid: { value: id, isPermaLink: false },
    pubDate: new Date(published),
    categories: named,
    dc: {
      creators: authors.map(({ name }) => name),
      languages: [lang],
      ...(type !== undefined && { types: [type] }),
    },
    content: { encoded: html },
    atom: { updated: new Date(updated) },
    ...toMedia(entry.picture),
  };
}
