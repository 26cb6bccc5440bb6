import type { Site } from '#schema/site.ts';
import { feedFormats, type FeedFormat, type FeedMediaType } from './feed-formats.ts';
import { channelPath, toAddress } from './permalink.ts';

export interface FeedLink {
  type: FeedMediaType;
  href: string;
  title: string;
}

/**
 * The feeds of a channel (`articles`, `sections/world`) for the head of a page, where feed readers
 * look for them; none where the publication makes no feeds.
 */
export function feedLinks(
  site: Site,
  channel: string,
  title: string,
  formats: readonly FeedFormat[] = ['atom'],
): FeedLink[] {
  if (!site.outputs.feeds) return [];
  return formats.map((format) => ({
    type: feedFormats[format].type,
    href: toAddress(site, channelPath(channel, format)).href,
    title: formats.length === 1 ? title : `${title} (${feedFormats[format].name})`,
  }));
}

/**
 * Everything that follows the whole publication, in every format, for the front page and the page
 * about feeds. The articles as Atom are not among them: every page names them. `news` is what the
 * news feed is called.
 */
export function publicationFeedLinks(site: Site, news: string): FeedLink[] {
  return [
    ...feedLinks(site, 'articles', site.name, ['rss', 'json']),
    ...feedLinks(site, 'news', `${site.name}: ${news}`, ['atom', 'rss', 'json']),
  ];
}
