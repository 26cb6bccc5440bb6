import type { Archive } from './archive.ts';
import { translations } from './translations.ts';
import type { Article, Section } from './types.ts';

/** How many of the newest articles open the front page; the first leads. */
export const LATEST_LENGTH = 7;
/** How many follow for each section. */
export const SECTION_LENGTH = 3;

export interface FrontPage {
  /** Newest first. */
  latest: Article[];
  /** In the order of the sections, those that have nothing further left out. */
  sections: { section: Section; articles: Article[] }[];
}

/**
 * What the front page shows: the newest articles, then the next ones of each section, none twice.
 * Of an article and its translations only one stands here: the one in the publication's language,
 * or else the original.
 */
export function toFrontPage(archive: Archive): FrontPage {
  const latest = takeNewest(archive, archive.articles, LATEST_LENGTH, new Set());
  const shown = new Set(latest);
  const sections = archive.sections.map((section) => {
    const list = archive.articlesBySection.get(section.id) ?? [];
    return { section, articles: takeNewest(archive, list, SECTION_LENGTH, shown) };
  });
  return { latest, sections: sections.filter(({ articles }) => articles.length > 0) };
}

function takeNewest(
  archive: Archive,
  oldestFirst: readonly Article[],
  length: number,
  shown: ReadonlySet<Article>,
): Article[] {
  const taken: Article[] = [];
  for (let at = oldestFirst.length - 1; at >= 0 && taken.length < length; at -= 1) {
    const article = oldestFirst[at] as Article;
    if (!shown.has(article) && standsForAll(archive, article)) taken.push(article);
  }
  return taken;
}

/** Whether this is the one of its translations that the front page shows. */
function standsForAll(archive: Archive, article: Article): boolean {
  const others = translations(archive, article);
  if (others.length === 0 || article.lang === archive.site.language) return true;
  if (others.some(({ lang }) => lang === archive.site.language)) return false;
  return article.translationOf === undefined;
}
