import type { APIRoute } from 'astro';
import { formats } from '#feeds/formats.ts';
import { toFeed } from '#feeds/to-feed.ts';
import { toUi } from '#i18n/ui.ts';
import type { FeedFormat } from '#model/feed-formats.ts';
import type { Channel } from '#model/followed.ts';
import { getFeedContents, getFeedPaths } from '#queries/follow.ts';
import { site } from '#site/current.ts';

/** What can be followed as JSON Feed. */
export const getStaticPaths = () => getFeedPaths('.json');

export const GET: APIRoute<{ channel: Channel; format: FeedFormat }> = async ({ props }) => {
  const { channel, format } = props;
  const contents = await getFeedContents(channel.items);
  const feed = toFeed(channel, format, { site, ui: toUi(site.language, site), contents });
  const { write, type } = formats[format];
  return new Response(write(feed), { headers: { 'Content-Type': type } });
};
