import type { AuthorKind } from '#schema/article.ts';
import type { Site } from '#schema/site.ts';
import { frontPath, toAddress } from './permalink.ts';
import type { Article } from './types.ts';

export interface BylineName {
  name: string;
  kind: AuthorKind;
  href: string;
  /** The author's id; absent where the publication stands in. */
  id?: string;
}

/** Who a byline names, in order. Nothing is joined or translated: that is done in i18n. */
export interface Byline {
  /** Never empty: the publication stands in for an article without authors. */
  names: BylineName[];
  /** Where it was reported from; plain text. */
  place?: string;
}

/** The one list behind the byline, the authors box, structured data, citations and feeds. */
export function toByline(article: Article, site: Site): Byline {
  const names = article.authors.map(({ name, kind, href, id }) => ({ name, kind, href, id }));
  return {
    names: names.length > 0 ? names : [toPublication(site)],
    ...(article.place !== undefined && { place: article.place }),
  };
}

function toPublication(site: Site): BylineName {
  return { name: site.name, kind: 'organization', href: toAddress(site, frontPath).href };
}
