import type { Archive } from './archive.ts';
import { contentOf, countUntil } from './order.ts';
import { perArchive } from './per-archive.ts';
import { dayPath, monthPath, onThisDayPath, toAddress, yearPath } from './permalink.ts';
import type { Address, FeedItem } from './types.ts';

/** A day (`YYYY-MM-DD`), month (`YYYY-MM`) or year (`YYYY`) that has something. */
export interface Period extends Address {
  period: string;
  articles: number;
  briefs: number;
}

/** What stands around a period: the nearest ones, both ways, that have something. */
export interface Neighbours {
  previous?: Period;
  next?: Period;
}

/** The years of the archive, oldest first. */
export function years(archive: Archive): Period[] {
  return archive.years.flatMap((year) => findPeriod(archive, year) ?? []);
}

/** The months of a year (`2023`) that have something, oldest first. */
export function monthsOf(archive: Archive, year: string): Period[] {
  return within(archive.months, year).flatMap((month) => findPeriod(archive, month) ?? []);
}

/** The days of a month (`2023-12`) that have something, oldest first. */
export function daysOf(archive: Archive, month: string): Period[] {
  return within(archive.days, month).flatMap((day) => findPeriod(archive, day) ?? []);
}

/** A day, month or year with its counts; undefined where nothing was published. */
export function findPeriod(archive: Archive, period: string): Period | undefined {
  return periodsOf(archive).get(period);
}

/** The nearest periods of the same length before and after `period`, which itself may be empty. */
export function neighbours(archive: Archive, period: string): Neighbours {
  const all =
    period.length === 4 ? archive.years : period.length === 7 ? archive.months : archive.days;
  const previous = all[countUntil(all, (other) => other >= period) - 1];
  const next = all[countUntil(all, (other) => other > period)];
  return {
    ...toPeriodField('previous', archive, previous),
    ...toPeriodField('next', archive, next),
  };
}

/** `12-19` → the days of that date through the years, newest first, each with what it has. */
export function onThisDay(
  archive: Archive,
  monthDay: string,
): { day: Period; items: FeedItem[] }[] {
  return (daysByDate(archive).get(monthDay) ?? []).toReversed().flatMap((day) => {
    const found = findPeriod(archive, day);
    return found ? [{ day: found, items: archive.itemsByDay.get(day) ?? [] }] : [];
  });
}

/** The dates (`MM-DD`) that have something in any year, in the order of the calendar. */
export function datesOfAnyYear(archive: Archive): (Address & { monthDay: string })[] {
  return [...daysByDate(archive).keys()]
    .sort()
    .map((monthDay) => ({ monthDay, ...toAddress(archive.site, onThisDayPath(monthDay)) }));
}

const daysByDate = perArchive((archive) => Map.groupBy(archive.days, (day) => day.slice(5)));

const periodsOf = perArchive((archive) => {
  const periods = new Map<string, Period>();
  for (const item of archive.timeline) {
    const { day } = contentOf(item).date;
    for (const period of [day, day.slice(0, 7), day.slice(0, 4)]) {
      const found = periods.get(period) ?? toPeriod(archive, period);
      if (item.kind === 'article') found.articles += 1;
      else found.briefs += 1;
      periods.set(period, found);
    }
  }
  return periods;
});

function toPeriod({ site }: Archive, period: string): Period {
  const toPath = period.length === 4 ? yearPath : period.length === 7 ? monthPath : dayPath;
  return { period, ...toAddress(site, toPath(period)), articles: 0, briefs: 0 };
}

function toPeriodField(name: keyof Neighbours, archive: Archive, period?: string): Neighbours {
  const found = period === undefined ? undefined : findPeriod(archive, period);
  return found ? { [name]: found } : {};
}

/** The members of a sorted list that begin with `prefix` and a hyphen. */
function within(sorted: readonly string[], prefix: string): string[] {
  const start = countUntil(sorted, (period) => period >= `${prefix}-`);
  const end = countUntil(sorted, (period) => period >= `${prefix}.`);
  return sorted.slice(start, end);
}
