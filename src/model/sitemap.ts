import type { When } from '#lib/zoned-time.ts';
import type { Archive } from './archive.ts';
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
  /** The newest change of its articles; absent where it has none. */
  changed?: When;
}

/** Every page of the site in parts: each month with its days, and the rest by what it lists. */
export const sitemapParts = perArchive((archive): SitemapPart[] => {
  const byMonth = Map.groupBy(archive.articles, ({ date }) => date.day.slice(0, 7));
  const months = archive.months.flatMap((month) => {
    const days = archive.days.filter((day) => day.startsWith(month)).map(dayPath);
    return toMonth(month, byMonth.get(month) ?? [], [monthPath(month), ...days]);
  });
  return [
    ...months,
    { name: 'pages', articles: [], pages: singlePages(archive) },
    ...toNames('authors', archive.authors, authorPath),
    ...toNames('sections', archive.sections, sectionPath),
    ...toNames('topics', archive.topics, topicPath),
  ];
});

/** The articles of the two days before `now`, newest first, at most a thousand. */
export function recentNews({ articles, now }: Archive): Article[] {
  const recent = articles.filter(({ date }) => date.instant > now - NEWS_SPAN);
  return recent.reverse().slice(0, MOST_NEWS);
}

/** The moment of an article's newest change: published, updated or corrected. */
export function lastChange({ date, updated, corrections }: Article): When {
  const moments = [date, ...(updated ? [updated] : []), ...corrections.map((one) => one.date)];
  return newestOf(moments);
}

function newestOf(moments: readonly When[]): When {
  return moments.reduce((newest, one) => (one.instant > newest.instant ? one : newest));
}

function toMonth(month: string, articles: Article[], pages: string[]): SitemapPart[] {
  return cut(articles).map((some, index) => ({
    name: toPartName(month, index),
    articles: some,
    pages: index === 0 ? pages : [],
    ...(some.length > 0 && { changed: newestOf(some.map(lastChange)) }),
  }));
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
