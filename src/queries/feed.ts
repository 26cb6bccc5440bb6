import { feedAt, latestFeed } from '#model/feed.ts';
import type { Article, FeedDay, FeedItem } from '#model/types.ts';
import { getArchive } from './archive.ts';
import { getBriefBodies, type BodyStyle } from './body.ts';

/** A news feed and the rendered bodies of its briefs, by their `href`. */
export interface Feed {
  days: FeedDay[];
  bodies: Map<string, string>;
}

/** The feed as it stood when `article` was published. */
export async function getFeedAt(article: Article, style: BodyStyle): Promise<Feed> {
  return withBodies(feedAt(await getArchive(), article), style);
}

/** The newest items of all. */
export async function getLatestFeed(style: BodyStyle): Promise<Feed> {
  return withBodies(latestFeed(await getArchive()), style);
}

/** The rendered bodies of the briefs among `items`. */
export function getBodiesOf(items: readonly FeedItem[], style: BodyStyle) {
  const briefs = items.flatMap((item) => (item.kind === 'brief' ? [item.brief] : []));
  return getBriefBodies(briefs, style);
}

async function withBodies(days: FeedDay[], style: BodyStyle): Promise<Feed> {
  return {
    days,
    bodies: await getBodiesOf(
      days.flatMap(({ items }) => items),
      style,
    ),
  };
}
