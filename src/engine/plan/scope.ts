import type { Archive } from '#model/archive.ts';
import { datesOfAnyYear } from '#model/calendar.ts';
import type { Article, Author, FeedItem, Section, Topic } from '#model/types.ts';

/** What changed articles and briefs were, and what they are now; who comes or goes is in one list. */
export interface Change {
  before: readonly FeedItem[];
  after: readonly FeedItem[];
}

/**
 * Of what is planned: the whole archive, or what a few changes can have touched. Kinds whose pages
 * are few, or made of counts, take no notice of it and plan all of theirs.
 */
export interface Scope {
  /** Withdrawn ones too. */
  articles: readonly Article[];
  authors: readonly Author[];
  sections: readonly Section[];
  topics: readonly Topic[];
  days: readonly string[];
  months: readonly string[];
  /** `MM-DD` */
  dates: ReadonlySet<string>;
  /** Months whose parts of the sitemap are planned. */
  sitemaps: ReadonlySet<string>;
  /** Years whose articles are listed for programs. */
  years: ReadonlySet<string>;
}

/** Everything. */
export function wholeScope(archive: Archive): Scope {
  const { articles, withdrawn, authors, sections, topics, days, months, years } = archive;
  return {
    articles: [...articles, ...withdrawn],
    authors,
    sections,
    topics,
    days,
    months,
    dates: new Set(datesOfAnyYear(archive).map(({ monthDay }) => monthDay)),
    sitemaps: new Set(months),
    years: new Set(years),
  };
}
