import type { APIRoute } from 'astro';
import { writeFeed } from '#feeds/write-feed.ts';
import type { FeedFormat } from '#model/feed-formats.ts';
import type { Channel } from '#model/followed.ts';
import { getFeedContents, getFeedPaths } from '#queries/follow.ts';
import { site } from '#site/current.ts';

/** Everything that can be followed, as RSS and Atom. */
export const getStaticPaths = () => getFeedPaths('.xml');

export const GET: APIRoute<{ channel: Channel; format: FeedFormat }> = async ({ props }) => {
  const { channel, format } = props;
  const contents = await getFeedContents(channel.items);
  const { text, type } = writeFeed(channel, format, site, contents);
  return new Response(text, { headers: { 'Content-Type': type } });
};
