import type { Archive } from '#model/archive.ts';
import { datesOfAnyYear, neighbours } from '#model/calendar.ts';
import { contentOf } from '#model/order.ts';
import type { FeedItem } from '#model/types.ts';
import { articlesOf } from './shown.ts';
import type { Change, Scope } from './scope.ts';
import { findTouchedArticles, findTranslated } from './touched-articles.ts';

/** What a change can have touched: more than it has, never less. Also what is no more. */
export interface Touched extends Scope {
  /** All days, months and names of what changed, whether there is something left of them or not. */
  periods: ReadonlySet<string>;
  names: Record<'authors' | 'sections' | 'topics', ReadonlySet<string>>;
}

/**
 * The part of the archive, as it is now, whose pages a change can have touched. Pure; O(n), but of
 * nearly nothing for each article. plan-few.test.ts holds it against whole plans.
 */
export function findTouched(archive: Archive, change: Change): Touched {
  const items = [...change.before, ...change.after];
  const own = new Set(change.after.map((item) => contentOf(item).path));
  const periods = findPeriods(archive, items, own);
  const changed = articlesOf(items);
  const names = {
    authors: new Set(changed.flatMap(({ authors }) => authors.map(({ id }) => id))),
    sections: new Set(changed.flatMap(({ section }) => (section ? [section.id] : []))),
    topics: new Set(changed.flatMap(({ topics }) => topics.map(({ id }) => id))),
  };
  const { authors, sections, topics } = archive;
  const monthsOf = (all: readonly FeedItem[]) => all.map((item) => dayOf(item).slice(0, 7));
  const translated = findTranslated(archive, changed).map(({ date }) => date.day.slice(0, 7));
  return {
    articles: [...findTouchedArticles(archive, change, periods)],
    // A desk names its people where they are somebody: who comes or goes is seen on its page.
    authors: authors.filter(
      ({ id, members }) => names.authors.has(id) || members.some((one) => names.authors.has(one)),
    ),
    sections: sections.filter(({ id }) => names.sections.has(id)),
    topics: topics.filter(({ id }) => names.topics.has(id)),
    days: archive.days.filter((day) => periods.has(day)),
    months: archive.months.filter((month) => periods.has(month)),
    dates: findDates(archive, items),
    sitemaps: new Set([...monthsOf(items), ...translated]),
    years: new Set(items.map((item) => dayOf(item).slice(0, 4))),
    periods,
    names,
  };
}

/**
 * The days and months of what changed; of those that nothing else stands in, which may have come or
 * may be gone, the neighbours too: they link to one another.
 */
function findPeriods(
  archive: Archive,
  items: readonly FeedItem[],
  own: ReadonlySet<string>,
): Set<string> {
  const days = [...new Set(items.map(dayOf))];
  const hasOthers = (day: string) =>
    archive.itemsByDay.get(day)?.some((item) => !own.has(contentOf(item).path)) ?? false;
  const lonely = days.filter((day) => !hasOthers(day));
  const months = [...new Set(days.map((day) => day.slice(0, 7)))];
  const others = archive.days.filter((day) => months.includes(day.slice(0, 7)) && hasOthers(day));
  const kept = new Set(others.map((day) => day.slice(0, 7)));
  const lonelyMonths = months.filter((month) => !kept.has(month));
  const around = [...lonely, ...lonelyMonths].flatMap((period) => {
    const { previous, next } = neighbours(archive, period);
    return [previous, next].flatMap((one) => one?.period ?? []);
  });
  return new Set([...days, ...months, ...around]);
}

/** The dates of any year, and those beside them. */
function findDates(archive: Archive, items: readonly FeedItem[]): Set<string> {
  const changed = [...new Set(items.map((item) => dayOf(item).slice(5)))];
  const all = datesOfAnyYear(archive).map(({ monthDay }) => monthDay);
  const around = changed.flatMap((date) => {
    const next = all.findIndex((one) => one > date);
    const at = all.findIndex((one) => one >= date);
    // Past the end follows the beginning of the year.
    return [all.at((at < 0 ? all.length : at) - 1), all[Math.max(next, 0)]];
  });
  return new Set([...changed, ...around.filter((date) => date !== undefined)]);
}

function dayOf(item: FeedItem): string {
  return contentOf(item).date.day;
}
