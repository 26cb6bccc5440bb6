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

/** Every moment at which an article became what it is: published, updated, each notice added. */
export function changesOf({
  date,
  updated,
  corrections,
}: Pick<Article, 'date' | 'updated' | 'corrections'>): When[] {
  return [date, ...(updated ? [updated] : []), ...corrections.map((one) => one.date)];
}

/** The moment of an article's newest change. A text that was corrected is not what it was. */
export function lastChange(article: Pick<Article, 'date' | 'updated' | 'corrections'>): When {
  return newestOf(changesOf(article));
}

/**
 * The same, where there was a change after publishing: for whoever tells both moments. Of the day
 * itself a change without a clock says nothing more.
 */
export function laterChange(
  article: Pick<Article, 'date' | 'updated' | 'corrections'>,
): When | undefined {
  const last = lastChange(article);
  const isSameDay = last.clock === undefined && last.day === article.date.day;
  return last === article.date || isSameDay ? undefined : last;
}

/** The newest of moments, of which there is at least one. */
export function newestOf(moments: readonly When[]): When {
  return moments.reduce((newest, one) => (one.instant > newest.instant ? one : newest));
}
