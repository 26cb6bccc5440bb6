import type { ArticleType } from '#schema/article.ts';

/**
 * What schema.org calls each type. All are NewsArticles, so who knows no more than that is served.
 *
 * An interview has no class: "AskPublicNewsArticle" means questions to the readers. A live article
 * is a NewsArticle too: a LiveBlogPosting is made of dated updates, and a text has none to show for
 * it; the updates of this site are its briefs, on the page of their day. Both say their kind as
 * `genre`.
 */
export const articleClasses = {
  news: 'NewsArticle',
  analysis: 'AnalysisNewsArticle',
  opinion: 'OpinionNewsArticle',
  interview: 'NewsArticle',
  review: 'ReviewNewsArticle',
  explainer: 'BackgroundNewsArticle',
  live: 'NewsArticle',
} as const satisfies Record<ArticleType, string>;

export type ArticleClass = (typeof articleClasses)[ArticleType];

/** The kind in a word where the class does not tell it. */
export function findGenre(type: ArticleType): string | undefined {
  return type !== 'news' && articleClasses[type] === 'NewsArticle' ? type : undefined;
}
