import type { Site } from '#schema/site.ts';
import { toAbsolute } from '../permalink.ts';
import type { Article } from '../types.ts';
import { toName, type Meta } from './meta.ts';

/**
 * The `citation_*` fields that Google Scholar, Zotero and others read. Each author stands in a field
 * of its own, in the byline's order, people with the family name first ("Lind, Maya"), which
 * Scholar takes as readily as the other order and which leaves nothing to guess; organizations as
 * they are written. Without authors the publication stands in. Nothing for a withdrawn article: it
 * is not to be cited.
 */
export function toCitationFields(article: Article, site: Site): Meta[] {
  if (article.withdrawn) return [];
  return [
    toName('citation_title', article.title),
    ...toCitedNames(article, site).map((name) => toName('citation_author', name)),
    toName('citation_publication_date', article.date.day.replaceAll('-', '/')),
    toName('citation_journal_title', site.name),
    toName('citation_publisher', site.publisher.name),
    toName('citation_language', article.lang),
    toName('citation_fulltext_html_url', toAbsolute(site, article.href)),
  ];
}

function toCitedNames({ authors }: Article, site: Site): string[] {
  if (authors.length === 0) return [site.name];
  return authors.map(({ kind, name, sortName }) => (kind === 'person' ? sortName : name));
}
