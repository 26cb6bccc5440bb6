import { atInstant } from '#lib/zoned-time.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { toArticle } from './article.ts';
import { AuthorNames } from './authors.ts';
import { toBriefs } from './briefs.ts';
import { compareDated, contentOf } from './order.ts';
import { toPages } from './pages.ts';
import { isPublished } from './published.ts';
import { toSections, toTopicNames } from './subjects.ts';
import type { Article, Author, Brief, FeedItem, Page, Section, Topic } from './types.ts';

/**
 * Everything that is published at a moment, with its references resolved and its addresses made.
 * All lists of articles and feed items run from the oldest to the newest.
 */
export interface Archive {
  site: Site;
  /** Milliseconds since 1970 UTC. */
  now: number;
  /** The newsroom's calendar day at `now`, `YYYY-MM-DD`. */
  today: string;
  /** Published and not withdrawn. */
  articles: Article[];
  /** Taken back: they keep their address and stand in no list, feed or index. */
  withdrawn: Article[];
  briefs: Brief[];
  /** Articles and briefs together. */
  timeline: FeedItem[];
  /** Records and names from bylines, by the collation of the site's language. */
  authors: Author[];
  /** In the order of site.yaml, then by name. */
  sections: Section[];
  topics: Topic[];
  pages: Page[];
  /** Articles by id, withdrawn ones too. */
  articleById: ReadonlyMap<string, Article>;
  /** Articles by path, withdrawn ones too. */
  articleByPath: ReadonlyMap<string, Article>;
  authorById: ReadonlyMap<string, Author>;
  sectionById: ReadonlyMap<string, Section>;
  topicById: ReadonlyMap<string, Topic>;
  /** By id; an author, section or topic without articles is absent. */
  articlesByAuthor: ReadonlyMap<string, Article[]>;
  articlesBySection: ReadonlyMap<string, Article[]>;
  articlesByTopic: ReadonlyMap<string, Article[]>;
  /** `YYYY-MM-DD` → what was published that day, in the newsroom's zone. */
  itemsByDay: ReadonlyMap<string, FeedItem[]>;
  /** The days, months (`YYYY-MM`) and years that have something, oldest first. */
  days: string[];
  months: string[];
  years: string[];
}

/**
 * The archive as it stands at `now` (milliseconds since 1970 UTC). Left out are drafts and
 * whatever has a date or an embargo after `now`. O(n log n) in the number of rows.
 */
export function buildArchive(rows: Rows, site: Site, now: number): Archive {
  const today = atInstant(now, site.timeZone).day;
  const published = rows.articles
    .filter((row) => isPublished(row.data, now, today))
    .sort((a, b) => a.data.date.instant - b.data.date.instant || (a.key < b.key ? -1 : 1));

  const authors = new AuthorNames(rows.authors, site);
  const sections = toSections(rows.sections, site);
  const topics = toTopicNames(rows.topics, site);
  const sectionById = new Map(sections.map((section) => [section.id, section]));
  const context = { site, authors, sectionById, topics };
  const all = published.map((row) => toArticle(row, context)).sort(compareDated);

  const articles = all.filter((article) => article.withdrawn === undefined);
  const articleById = firstBy(all, (article) => article.id);
  const briefs = toBriefs(rows.briefs, { site, articleById, now, today });
  const timeline = toTimeline(articles, briefs);
  const itemsByDay = groupBy(timeline, (item) => [contentOf(item).date.day]);
  const days = [...itemsByDay.keys()];
  const authorList = authors.sorted();
  const topicList = byName(topics.all(), site);
  return {
    site,
    now,
    today,
    articles,
    withdrawn: all.filter((article) => article.withdrawn !== undefined),
    briefs,
    timeline,
    authors: authorList,
    sections,
    topics: topicList,
    pages: toPages(rows.pages, site),
    articleById,
    articleByPath: firstBy(all, (article) => article.path),
    authorById: firstBy(authorList, (author) => author.id),
    sectionById,
    topicById: firstBy(topicList, (topic) => topic.id),
    articlesByAuthor: groupBy(articles, (article) => article.authors.map(({ id }) => id)),
    articlesBySection: groupBy(articles, ({ section }) => (section ? [section.id] : [])),
    articlesByTopic: groupBy(articles, (article) => article.topics.map(({ id }) => id)),
    itemsByDay,
    days,
    months: [...new Set(days.map((day) => day.slice(0, 7)))],
    years: [...new Set(days.map((day) => day.slice(0, 4)))],
  };
}

function toTimeline(articles: Article[], briefs: Brief[]): FeedItem[] {
  const items: FeedItem[] = [
    ...articles.map((article) => ({ kind: 'article', article }) as const),
    ...briefs.map((brief) => ({ kind: 'brief', brief }) as const),
  ];
  return items.sort((a, b) => compareDated(contentOf(a), contentOf(b)));
}

function byName(topics: Topic[], site: Site): Topic[] {
  const { compare } = new Intl.Collator(site.language);
  return topics.sort((a, b) => compare(a.name, b.name) || (a.id < b.id ? -1 : 1));
}

/** Of two with one key the first stays; the loader has named both to the editor. */
function firstBy<T>(items: readonly T[], toKey: (item: T) => string): Map<string, T> {
  const map = new Map<string, T>();
  for (const item of items) if (!map.has(toKey(item))) map.set(toKey(item), item);
  return map;
}

function groupBy<T>(items: readonly T[], toKeys: (item: T) => string[]): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    for (const key of toKeys(item)) {
      const group = groups.get(key);
      if (group) group.push(item);
      else groups.set(key, [item]);
    }
  }
  return groups;
}
