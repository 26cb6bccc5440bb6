import { feedFormats, type FeedFormat } from '#model/feed-formats.ts';
import { toAtom } from './atom.ts';
import type { FeedDocument } from './feed.ts';
import { toJsonFeed } from './json-feed.ts';
import { toRss } from './rss.ts';

export interface Format {
  /** What people call it. */
  name: string;
  /** The media type, for links and headers. */
  type: string;
  write: (feed: FeedDocument) => string;
}

/** Every format a feed is written in. */
export const formats: Readonly<Record<FeedFormat, Format>> = {
  rss: { ...feedFormats.rss, write: toRss },
  atom: { ...feedFormats.atom, write: toAtom },
  json: { ...feedFormats.json, write: toJsonFeed },
};
