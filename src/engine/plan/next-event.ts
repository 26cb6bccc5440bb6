import type { When } from '#lib/zoned-time.ts';
import { NEWS_SPAN } from '#model/sitemap.ts';
import type { Rows } from '#schema/row.ts';

const HOUR = 3_600_000;

/**
 * The moment (milliseconds since 1970 UTC) up to which the passing of time alone publishes nothing
 * new and takes nothing off the news sitemap: the first date or embargo after `now`, or the first
 * article that is two days old. Infinity where there is none. It may be early, never
 * late.
 */
export function findNextEvent({ articles, briefs }: Rows, now: number): number {
  let next = Infinity;
  for (const { data } of articles) {
    // Of a day without a clock the first minute counts here too.
    const leaves = nextOf({ ...data.date, instant: data.date.instant + NEWS_SPAN }, now);
    if (leaves > now && leaves < next) next = leaves;
  }
  for (const { data } of [...articles, ...briefs]) {
    const embargo = 'embargo' in data ? data.embargo : undefined;
    const moments = [nextOf(data.date, now), embargo?.instant ?? now];
    for (const moment of moments) if (moment > now && moment < next) next = moment;
  }
  return next;
}

/**
 * A day without a clock is out from its start, and `instant` is its end. A day has 23 to 25 hours;
 * while it may be beginning, every moment may be the one.
 */
function nextOf({ clock, instant }: When, now: number): number {
  if (clock !== undefined) return instant;
  const earliest = instant - 26 * HOUR;
  if (now < earliest) return earliest;
  return now < instant - 22 * HOUR ? now + 1 : now;
}
