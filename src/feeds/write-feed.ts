import { toUi } from '#i18n/ui.ts';
import type { FeedFormat } from '#model/feed-formats.ts';
import type { Channel } from '#model/followed.ts';
import type { Site } from '#schema/site.ts';
import { formats } from './formats.ts';
import { toFeed, type FeedContents } from './to-feed.ts';

/** A channel in this format, in the site's own language, and the media type of the format. */
export function writeFeed(
  channel: Channel,
  format: FeedFormat,
  site: Site,
  contents: FeedContents,
): { text: string; type: string } {
  const feed = toFeed(channel, format, { site, ui: toUi(site.language, site), contents });
  const { write, type } = formats[format];
  return { text: write(feed), type };
}
