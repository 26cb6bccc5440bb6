import { englishMonths } from '#lib/english-months.ts';

/** A day as English styles write its parts: no zeros, the month in words. */
export interface DayParts {
  year: string;
  /** `December` */
  month: string;
  /** `Dec` */
  short: string;
  day: string;
}

/** `day` is `YYYY-MM-DD`. */
export function toDayParts(day: string): DayParts {
  const [year = '', month = '', date = ''] = day.split('-');
  const name = englishMonths[Number(month) - 1] ?? '';
  return { year, month: name, short: name.slice(0, 3), day: String(Number(date)) };
}
