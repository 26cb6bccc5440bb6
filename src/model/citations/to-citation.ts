import type { Site } from '#schema/site.ts';
import { toAbsolute } from '../permalink.ts';
import type { Article } from '../types.ts';
import { shownUpdate } from '../updated.ts';
import { toCitedName, type CitedName } from './cited-name.ts';

/** What citations say of an article, whatever their style or format. Days are `YYYY-MM-DD`. */
export interface Citation {
  id: string;
  /** In the order of the byline; empty where nobody signed. */
  authors: CitedName[];
  title: string;
  publication: string;
  section?: string;
  day: string;
  /** Only where it says something: another day than `day`. */
  updated?: string;
  lang: string;
  /** The whole address, percent-encoded. */
  url: string;
  /** The day it was taken back. */
  withdrawn?: string;
}

/** The one source of every citation. The day of access is the reader's and not in it. */
export function toCitation(article: Article, site: Site): Citation {
  const { id, title, lang, section, withdrawn } = article;
  const updated = shownUpdate(article)?.day;
  return {
    id,
    authors: article.authors.map(toCitedName),
    title,
    publication: site.name,
    ...(section && { section: section.name }),
    day: article.date.day,
    ...(updated !== undefined && updated !== article.date.day && { updated }),
    lang,
    url: toAbsolute(site, article.href),
    ...(withdrawn && { withdrawn: withdrawn.date.day }),
  };
}
