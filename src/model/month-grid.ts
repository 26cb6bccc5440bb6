import type { Archive } from './archive.ts';
import { findPeriod, type Period } from './calendar.ts';

/** A day in a month's calendar; `has` is there where something was published. */
export interface GridDay {
  /** `YYYY-MM-DD` */
  day: string;
  /** 1 to 31 */
  number: number;
  has?: Period;
}

/** A week of seven places; those outside the month are undefined. */
export type GridWeek = (GridDay | undefined)[];

const DAY = 86_400_000;

/** The calendar of a month (`2023-12`), its weeks beginning as the language has it. */
export function monthGrid(archive: Archive, month: string, language: string): GridWeek[] {
  const first = Date.parse(`${month}-01T00:00:00Z`);
  const length = daysIn(month);
  const lead = (new Date(first).getUTCDay() - (firstWeekday(language) % 7) + 7) % 7;
  const weeks = Math.ceil((lead + length) / 7);
  return Array.from({ length: weeks }, (_, week) =>
    Array.from({ length: 7 }, (_, place) => {
      const number = week * 7 + place - lead + 1;
      return number < 1 || number > length ? undefined : toGridDay(archive, first, number);
    }),
  );
}

/** The days of the week as dates (`YYYY-MM-DD`) in the order of the grid, for naming its columns. */
export function weekdays(language: string): string[] {
  // 2024-01-01 was a Monday, day 1 of ISO 8601.
  return Array.from({ length: 7 }, (_, place) => {
    const instant = Date.UTC(2024, 0, firstWeekday(language) + place);
    return new Date(instant).toISOString().slice(0, 10);
  });
}

/**
 * The day a week begins with, 1 (Monday) to 7 (Sunday), by the language's usual country (CLDR).
 * Monday, as in ISO 8601, where the tag is none or the platform does not know.
 */
export function firstWeekday(language: string): number {
  try {
    return new Intl.Locale(language).getWeekInfo().firstDay;
  } catch {
    return 1;
  }
}

function toGridDay(archive: Archive, first: number, number: number): GridDay {
  const day = new Date(first + (number - 1) * DAY).toISOString().slice(0, 10);
  const has = findPeriod(archive, day);
  return { day, number, ...(has && { has }) };
}

function daysIn(month: string): number {
  const [year, number] = month.split('-').map(Number);
  const last = new Date(0);
  last.setUTCFullYear(year ?? 1970, number ?? 1, 0);
  return last.getUTCDate();
}
