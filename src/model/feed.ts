import type { Archive } from './archive.ts';
import { contentOf, countUntil } from './order.ts';
import { translations } from './translations.ts';
import type { Article, FeedDay, FeedItem } from './types.ts';

/** How many items the feed beside an article holds. */
export const FEED_LENGTH = 10;

/**
 * The news feed as it stood when `article` was published: the newest ten items with a moment at or
 * before its `date` (never `updated`), without the article itself and its translations, grouped by
 * day, newest first. An article dated to a day alone takes that whole day's feed. The feed of an
 * article is the same for ever, unless something is published with an earlier date later on.
 * O(log n) in the archive.
 */
export function feedAt(archive: Archive, article: Article): FeedDay[] {
  const { timeline } = archive;
  const left = new Set([article, ...translations(archive, article)].map(({ id }) => id));
  const end = countUntil(timeline, (item) => contentOf(item).date.instant > article.date.instant);
  return toDays(
    takeBack(timeline, end, (item) => !(item.kind === 'article' && left.has(item.article.id))),
  );
}

/** The newest ten items of all. */
export function latestFeed(archive: Archive): FeedDay[] {
  return toDays(takeBack(archive.timeline, archive.timeline.length, () => true));
}

/** Everything of a day (`YYYY-MM-DD`, the newsroom's), newest first; empty where there is nothing. */
export function feedOfDay(archive: Archive, day: string): FeedItem[] {
  return (archive.itemsByDay.get(day) ?? []).toReversed();
}

/** Up to ten items before `end`, newest first. */
function takeBack(
  timeline: readonly FeedItem[],
  end: number,
  isWanted: (item: FeedItem) => boolean,
): FeedItem[] {
  const taken: FeedItem[] = [];
  for (let at = end - 1; at >= 0 && taken.length < FEED_LENGTH; at -= 1) {
    const item = timeline[at] as FeedItem;
    if (isWanted(item)) taken.push(item);
  }
  return taken;
}

function toDays(newestFirst: FeedItem[]): FeedDay[] {
  const days: FeedDay[] = [];
  for (const item of newestFirst) {
    const { day } = contentOf(item).date;
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, items: [item] });
  }
  return days;
}
