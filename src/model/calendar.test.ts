import { describe, expect, test } from 'vitest';
import {
  datesOfAnyYear,
  daysOf,
  findPeriod,
  monthsOf,
  neighbours,
  onThisDay,
  years,
} from './calendar.ts';
import { firstWeekday, monthGrid, weekdays } from './month-grid.ts';
import { articleRow, briefRow, sampleArchive } from './sample-rows.ts';

const archive = sampleArchive({
  articles: [
    articleRow('a', '2020-02-29 10:00'),
    articleRow('b', '2023-12-19 23:55'),
    articleRow('c', '2023-12-19'),
    articleRow('d', '2024-02-29 10:00'),
  ],
  briefs: [briefRow('x', '2023-12-19 13:52'), briefRow('y', '2023-12-03 13:52')],
});
const named = (periods: { period: string }[]) => periods.map(({ period }) => period);

describe('the calendar', () => {
  test('counts articles and briefs of each year, month and day', () => {
    expect(years(archive).map((year) => [year.path, year.articles, year.briefs])).toEqual([
      ['/2020/', 1, 0],
      ['/2023/', 2, 2],
      ['/2024/', 1, 0],
    ]);
    expect(findPeriod(archive, '2023-12')).toMatchObject({
      href: '/2023/12/',
      articles: 2,
      briefs: 2,
    });
    expect(findPeriod(archive, '2023-12-19')).toMatchObject({ articles: 2, briefs: 1 });
    expect(findPeriod(archive, '2022')).toBeUndefined();
  });

  test('knows the months of a year and the days of a month', () => {
    expect(named(monthsOf(archive, '2023'))).toEqual(['2023-12']);
    expect(named(daysOf(archive, '2023-12'))).toEqual(['2023-12-03', '2023-12-19']);
    expect(daysOf(archive, '2023-11')).toEqual([]);
  });

  test('skips what is empty on the way to the next and the previous', () => {
    const around = (period: string) => {
      const { previous, next } = neighbours(archive, period);
      return [previous?.period, next?.period];
    };
    expect(around('2023-12-19')).toEqual(['2023-12-03', '2024-02-29']);
    expect(around('2020-02-29')).toEqual([undefined, '2023-12-03']);
    expect(around('2024-02-29')).toEqual(['2023-12-19', undefined]);
    expect(around('2023-12')).toEqual(['2020-02', '2024-02']);
    expect(around('2021')).toEqual(['2020', '2023']);
  });

  test('finds a date through the years, the newest first, a leap day too', () => {
    expect(onThisDay(archive, '02-29').map(({ day, items }) => [day.period, items.length])).toEqual(
      [
        ['2024-02-29', 1],
        ['2020-02-29', 1],
      ],
    );
    expect(onThisDay(archive, '01-01')).toEqual([]);
    expect(datesOfAnyYear(archive).map(({ path }) => path)).toEqual([
      '/on/02-29/',
      '/on/12-03/',
      '/on/12-19/',
    ]);
  });
});

describe('the grid of a month', () => {
  const shape = (month: string, language: string) =>
    monthGrid(archive, month, language).map((week) => week.map((day) => day?.number ?? 0));

  test('begins its weeks as the language does', () => {
    // 1 December 2023 was a Friday.
    expect(shape('2023-12', 'uk')[0]).toEqual([0, 0, 0, 0, 1, 2, 3]);
    expect(shape('2023-12', 'en')[0]).toEqual([0, 0, 0, 0, 0, 1, 2]);
    expect(shape('2023-12', 'ar')[0]).toEqual([0, 0, 0, 0, 0, 0, 1]);
    expect(shape('2023-12', 'ar').at(-1)).toEqual([30, 31, 0, 0, 0, 0, 0]);
    expect(['uk', 'en', 'en-GB', 'ar', 'not a language'].map(firstWeekday)).toEqual([
      1, 7, 1, 6, 1,
    ]);
  });

  test('has all days of the month and no other', () => {
    for (const [month, days] of [
      ['2024-02', 29],
      ['2023-02', 28],
      ['2023-12', 31],
      ['2021-02', 28],
    ] as const) {
      const numbers = shape(month, 'uk')
        .flat()
        .filter((number) => number > 0);
      expect(numbers).toEqual(Array.from({ length: days }, (_, index) => index + 1));
    }
    // February 2021 began on a Monday: four full weeks.
    expect(shape('2021-02', 'uk')).toHaveLength(4);
  });

  test('marks the days that have something', () => {
    const days = monthGrid(archive, '2023-12', 'en')
      .flat()
      .flatMap((day) => (day?.has ? [day] : []));
    expect(days.map(({ day, has }) => [day, has?.href])).toEqual([
      ['2023-12-03', '/2023/12/03/'],
      ['2023-12-19', '/2023/12/19/'],
    ]);
  });

  test('names its columns by days of that order', () => {
    const name = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' });
    const columns = (language: string) =>
      weekdays(language)
        .map((day) => name.format(Date.parse(day)))
        .join(' ');
    expect(columns('en')).toBe('Sun Mon Tue Wed Thu Fri Sat');
    expect(columns('uk')).toBe('Mon Tue Wed Thu Fri Sat Sun');
    expect(columns('ar')).toBe('Sat Sun Mon Tue Wed Thu Fri');
  });
});
