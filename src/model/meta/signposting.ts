import type { Site } from '#schema/site.ts';
import { articleClasses } from '../structured-data/article-class.ts';
import { toAbsolute } from '../permalink.ts';
import type { Article } from '../types.ts';

/** A `<link>` of a page's head. */
export interface Signpost {
  rel: string;
  /** Whole. */
  href: string;
  /** The media type of what stands there. */
  type?: string;
}

/** A file that is made beside an article, its address with base. */
export interface Beside {
  href: string;
  type: string;
}

/**
 * FAIR Signposting of an article (https://signposting.org/FAIR/): how it is cited, who wrote it,
 * what it is, its licence, the list it belongs to, the `records` that describe it (citation files)
 * and its text without a page around it (`items`). A withdrawn article points to nothing.
 */
export function toSignposts(
  article: Article,
  site: Site,
  { records = [], items = [] }: Partial<Record<'records' | 'items', readonly Beside[]>> = {},
): Signpost[] {
  if (article.withdrawn) return [];
  const { authors, section, type } = article;
  const toSignpost = (rel: string, href: string): Signpost => ({
    rel,
    href: toAbsolute(site, href),
  });
  return [
    toSignpost('cite-as', article.href),
    toSignpost('type', `https://schema.org/${articleClasses[type]}`),
    ...authors.map(({ href }) => toSignpost('author', href)),
    ...(site.licence?.url === undefined ? [] : [toSignpost('license', site.licence.url)]),
    ...(section ? [toSignpost('collection', section.href)] : []),
    ...items.map((file) => ({ ...toSignpost('item', file.href), type: file.type })),
    ...records.map((file) => ({ ...toSignpost('describedby', file.href), type: file.type })),
  ];
}
