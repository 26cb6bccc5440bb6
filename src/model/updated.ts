import type { When } from '#lib/zoned-time.ts';
import type { Article } from './types.ts';

/** Smaller changes are part of publishing. */
const TOLERANCE = 60_000;

/**
 * The moment to show as "Updated", where it says something: more than 60 seconds after `date`, and
 * reading differently to the minute. A day alone says something only on another day.
 */
export function shownUpdate({
  date,
  updated,
}: Pick<Article, 'date' | 'updated'>): When | undefined {
  if (updated === undefined || updated.instant - date.instant <= TOLERANCE) return undefined;
  const isSameDay = updated.day === date.day;
  const isSameClock = updated.clock === undefined || updated.clock === date.clock;
  return isSameDay && isSameClock && updated.offset === date.offset ? undefined : updated;
}
