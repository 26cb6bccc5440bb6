import type { When } from '#lib/zoned-time.ts';
import type { FeedItem } from './types.ts';

/*
 * The one order of everything dated: by moment, then by path, so that it is the same in every
 * build. Paths are compared by code unit; a brief (`/…/#slug`) stands before an article of its minute.
 */

interface Dated {
  date: When;
  path: string;
}

/** Oldest first. */
export function compareDated(a: Dated, b: Dated): number {
  return a.date.instant - b.date.instant || compareText(a.path, b.path);
}

/** By code unit: the same everywhere, in no language in particular. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The article or brief that a feed item holds. */
export function contentOf(item: FeedItem): Dated {
  return item.kind === 'brief' ? item.brief : item.article;
}

/** How many of `sorted` come before the first that `isAfter`; O(log n). */
export function countUntil<T>(sorted: readonly T[], isAfter: (item: T) => boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (isAfter(sorted[middle] as T)) high = middle;
    else low = middle + 1;
  }
  return low;
}
