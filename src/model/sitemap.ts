import type { When } from '#lib/zoned-time.ts';
import type { Archive } from './archive.ts';
import { toFeedTime } from './followed.ts';
import { perArchive } from './per-archive.ts';
import {
  archivePath,
  authorPath,
  dayPath,
  feedsPath,
  searchPath,
  frontPath,
  indexPath,
  monthPath,
  sectionPath,
  topicPath,
  yearPath,
} from './permalink.ts';
import type { Article } from './types.ts';
import { lastChange, newestOf } from './updated.ts';

/** Of the 50,000 addresses that a sitemap may hold; a page of text stays far below its 50 MB. */
const PART_LENGTH = 10_000;

const DAY = 86_400_000;

/** How long the news sitemap names an article, in milliseconds. */
export const NEWS_SPAN = 2 * DAY;
const MOST_NEWS = 1000;

/** A file of the sitemap: articles with all that is known of them, and addresses of other pages. */
export interface SitemapPart {
  /** `2023-12`, `authors`, `authors-2` */
  name: string;
  articles: Article[];
  /** Paths below the base. */
  pages: string[];
  /** The newest change of its articles, or when one was taken back; absent where it has none. */
  changed?: When;
}

/** Every page of the site in parts: each month with its days, and the rest by what it lists. */
export const sitemapParts = perArchive((archive): SitemapPart[] => {
  const byMonth = groupByMonth(archive.articles);
  const withdrawn = groupByMonth(archive.withdrawn);
  const months = archive.months.flatMap((month) => {
    const days = archive.days.filter((day) => day.startsWith(month)).map(dayPath);
    const left = (withdrawn.get(month) ?? []).flatMap((one) => one.withdrawn?.date ?? []);
    return toMonth(month, byMonth.get(month) ?? [], [monthPath(month), ...days], left);
  });
  return [
    ...months,
    { name: 'pages', articles: [], pages: singlePages(archive) },
    ...toNames('authors', archive.authors, authorPath),
    ...toNames('sections', archive.sections, sectionPath),
    ...toNames('topics', archive.topics, topicPath),
  ];
});

/**
 * The articles of the two days before `now`, newest first, at most a thousand. A day without a clock
 * is as old as the moment that is told for it, its first minute.
 */
export function recentNews({ articles, now, site }: Archive): Article[] {
  const since = now - NEWS_SPAN;
  const recent = articles.filter(
    // The end of a day is never before its start, and quicker to ask for.
    ({ date }) => date.instant > since && Date.parse(toFeedTime(date, site.timeZone)) > since,
  );
  return recent.reverse().slice(0, MOST_NEWS);
}

function groupByMonth(articles: readonly Article[]): Map<string, Article[]> {
  return Map.groupBy(articles, ({ date }) => date.day.slice(0, 7));
}

/** `left` is when articles of the month were taken back: its files lost a line then. */
function toMonth(
  month: string,
  articles: Article[],
  pages: string[],
  left: readonly When[],
): SitemapPart[] {
  return cut(articles).map((some, index) => {
    const moments = [...some.map(lastChange), ...left];
    return {
      name: toPartName(month, index),
      articles: some,
      pages: index === 0 ? pages : [],
      ...(moments.length > 0 && { changed: newestOf(moments) }),
    };
  });
}

function toNames(
  name: string,
  owners: readonly { id: string }[],
  toPath: (id: string) => string,
): SitemapPart[] {
  if (owners.length === 0) return [];
  return cut(owners).map((some, index) => ({
    name: toPartName(name, index),
    articles: [],
    pages: some.map(({ id }) => toPath(id)),
  }));
}

function singlePages({ site, years, pages }: Archive): string[] {
  return [
    frontPath,
    archivePath,
    ...(['authors', 'sections', 'topics'] as const).map(indexPath),
    ...(site.outputs.feeds ? [feedsPath] : []),
    ...(site.outputs.search ? [searchPath] : []),
    ...years.map(yearPath),
    ...pages.map(({ path }) => path),
  ];
}

/** At least one part, if an empty one. */
function cut<T>(all: readonly T[]): T[][] {
  const count = Math.max(1, Math.ceil(all.length / PART_LENGTH));
  return Array.from({ length: count }, (_, index) =>
    all.slice(index * PART_LENGTH, (index + 1) * PART_LENGTH),
  );
}

function toPartName(name: string, index: number): string {
  return index === 0 ? name : `${name}-${index + 1}`;
}
