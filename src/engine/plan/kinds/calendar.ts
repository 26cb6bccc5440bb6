import type { Archive } from '#model/archive.ts';
import {
  datesOfAnyYear,
  daysOf,
  findPeriod,
  monthsOf,
  neighbours,
  onThisDay,
  years,
  type Period,
} from '#model/calendar.ts';
import { feedOfDay } from '#model/feed.ts';
import type { Article } from '#model/types.ts';
import { toIndexFile, type PageKind } from '../page-plan.ts';
import { articlesOf, briefFiles, toStep, type Shown } from '../shown.ts';

/** All years, each month with its number of articles. */
export const archivePage: PageKind = {
  component: 'src/pages/archive/index.astro',
  *plan(archive) {
    const months = years(archive).map(({ period }) =>
      monthsOf(archive, period).map((month) => [month.period, month.articles]),
    );
    const lists = [archive.authors, archive.topics, archive.sections].map(
      ({ length }) => length > 0,
    );
    yield { file: 'archive/index.html', parts: [months, lists, archive.days.at(-1)] };
  },
};

export const year: PageKind = {
  component: 'src/pages/[year]/index.astro',
  *plan(archive) {
    for (const one of years(archive)) {
      const days = monthsOf(archive, one.period).map((month) => toDays(archive, month.period));
      yield { file: toIndexFile(one.path), parts: [one, toSteps(archive, one), days] };
    }
  },
};

export const month: PageKind = {
  component: 'src/pages/[year]/[month]/index.astro',
  isScoped: true,
  *plan(archive, shown, { months }) {
    for (const period of months) {
      const one = findPeriod(archive, period) as Period;
      const headlines = daysOf(archive, period).map((day) => toHeadlines(archive, day, shown));
      yield {
        file: toIndexFile(one.path),
        parts: [one, toSteps(archive, one), toDays(archive, period), headlines],
      };
    }
  },
};

export const day: PageKind = {
  component: 'src/pages/[year]/[month]/[day]/index.astro',
  isScoped: true,
  *plan(archive, shown, { days }) {
    for (const period of days) {
      const one = findPeriod(archive, period) as Period;
      const items = feedOfDay(archive, period);
      shown.nameAround(archive, neighbours(archive, period));
      const teasers = articlesOf(items).map((article) => [
        shown.teaser(article),
        shown.hero(article),
      ]);
      yield {
        file: toIndexFile(one.path),
        parts: [toStep(one), toSteps(archive, one), shown.feed(items), teasers],
        texts: briefFiles(items),
      };
    }
  },
};

export const onDate: PageKind = {
  component: 'src/pages/on/[date]/index.astro',
  isScoped: true,
  *plan(archive, shown, scope) {
    const dates = datesOfAnyYear(archive);
    for (const [index, { monthDay, path }] of dates.entries()) {
      if (!scope.dates.has(monthDay)) continue;
      const around = [dates.at(index - 1), dates[(index + 1) % dates.length]];
      const found = onThisDay(archive, monthDay).map(({ day: period, items }) => [
        toStep(period),
        shown.feed(items),
      ]);
      yield { file: toIndexFile(path), parts: [around, found] };
    }
  },
};

/** The days of a month with their numbers of articles, as a calendar shows them. */
function toDays(archive: Archive, period: string): [string, number][] {
  return daysOf(archive, period).map((one) => [one.period, one.articles]);
}

function toHeadlines(archive: Archive, { period }: Period, shown: Shown): string[] {
  const articles: Article[] = articlesOf(archive.itemsByDay.get(period) ?? []);
  return articles.map((article) => shown.headline(article));
}

function toSteps(archive: Archive, { period }: Period) {
  const { previous, next } = neighbours(archive, period);
  return [toStep(previous), toStep(next)];
}
