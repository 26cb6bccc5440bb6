import {
  articleCitations,
  articleJson,
  articleMarkdown,
  llms,
  yearLlms,
} from './kinds/article-files.ts';
import { article } from './kinds/article.ts';
import { archivePage, day, month, onDate, year } from './kinds/calendar.ts';
import { feedsPage, jsonFeeds, xmlFeeds } from './kinds/feeds.ts';
import {
  authorIndex,
  authorLetters,
  sectionIndex,
  topicIndex,
  topicLetters,
} from './kinds/indexes.ts';
import { author, section, topic } from './kinds/lists.ts';
import { frontPage, latest, moved, movedFile, notFound, page, redirects } from './kinds/single.ts';
import { robots, sitemaps } from './kinds/sitemaps.ts';
import { search } from './kinds/search.ts';
import type { PageKind } from './page-plan.ts';

/**
 * Every kind of page of the site: one for each file in `src/pages/`. A page without an entry here
 * is found when the code is opened, and the build goes the plain way until it has one.
 */
export const pageKinds: readonly PageKind[] = [
  frontPage,
  latest,
  article,
  articleMarkdown,
  articleJson,
  ...articleCitations,
  archivePage,
  year,
  month,
  day,
  onDate,
  author,
  authorIndex,
  authorLetters,
  section,
  sectionIndex,
  topic,
  topicIndex,
  topicLetters,
  page,
  moved,
  movedFile,
  search,
  notFound,
  redirects,
  llms,
  yearLlms,
  xmlFeeds,
  jsonFeeds,
  feedsPage,
  sitemaps,
  robots,
];
