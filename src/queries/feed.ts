import type { MarkdownLabels } from '#markdown/labels.ts';
import { feedAt, latestFeed } from '#model/feed.ts';
import type { Article, FeedDay, FeedItem } from '#model/types.ts';
import { getArchive } from './archive.ts';
import { getBriefBodies } from './body.ts';

/** A news feed and the rendered bodies of its briefs, by their `href`. */
export interface Feed {
  days: FeedDay[];
  bodies: Map<string, string>;
}

/** The feed as it stood when `article` was published. */
export async function getFeedAt(article: Article, labels: Partial<MarkdownLabels>): Promise<Feed> {
  return withBodies(feedAt(await getArchive(), article), labels);
}

/** The newest items of all. */
export async function getLatestFeed(labels: Partial<MarkdownLabels>): Promise<Feed> {
  return withBodies(latestFeed(await getArchive()), labels);
}

/** The rendered bodies of the briefs among `items`. */
export function getBodiesOf(items: readonly FeedItem[], labels: Partial<MarkdownLabels>) {
  const briefs = items.flatMap((item) => (item.kind === 'brief' ? [item.brief] : []));
  return getBriefBodies(briefs, labels);
}

async function withBodies(days: FeedDay[], labels: Partial<MarkdownLabels>): Promise<Feed> {
  return { days, bodies: await getBodiesOf(days.flatMap(({ items }) => items), labels) };
}
