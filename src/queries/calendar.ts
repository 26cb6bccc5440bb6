import { findPeriod } from '#model/calendar.ts';
import { firstWeekday, monthGrid } from '#model/month-grid.ts';
import { getArchive } from './archive.ts';

/** A month (`YYYY-MM`) as a calendar in the order of the locale’s week. */
export async function getCalendar(month: string, locale: string) {
  const archive = await getArchive();
  const weeks = monthGrid(archive, month, locale).map((week) =>
    week.map(
      (cell) => cell && { day: cell.day, count: cell.has?.articles ?? 0, href: cell.has?.href },
    ),
  );
  const href = findPeriod(archive, month)?.href;
  return { month, href, firstWeekday: firstWeekday(locale), weeks };
}

/** The twelve months of a year (`YYYY`). */
export function getYearCalendars(year: string, locale: string) {
  const months = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
  return Promise.all(months.map((month) => getCalendar(`${year}-${month}`, locale)));
}
