import { toIso } from '#lib/zoned-time.ts';
import type { Site } from '#schema/site.ts';
import { toByline } from '../byline.ts';
import { toAbsolute } from '../permalink.ts';
import type { Article } from '../types.ts';
import { laterChange } from '../updated.ts';
import { toName, type Meta } from './meta.ts';

/** Says whose terms `dcterms.` are; without it a strict reader takes the fields for nothing. */
export const dublinCoreSchema = { rel: 'schema.dcterms', href: 'http://purl.org/dc/terms/' };

/**
 * The article in the terms of Dublin Core, for libraries and web archives: who, what, when, which
 * language, whose, where, under which licence. Nothing for a withdrawn article.
 */
export function toDublinCore(article: Article, site: Site): Meta[] {
  if (article.withdrawn) return [];
  const { licence } = site;
  const modified = laterChange(article);
  return [
    toName('dcterms.title', article.title),
    ...toByline(article, site).names.map(({ name }) => toName('dcterms.creator', name)),
    toName('dcterms.issued', toIso(article.date)),
    ...(modified ? [toName('dcterms.modified', toIso(modified))] : []),
    toName('dcterms.language', article.lang),
    toName('dcterms.publisher', site.publisher.name),
    toName('dcterms.identifier', toAbsolute(site, article.href)),
    ...(licence ? [toName('dcterms.license', licence.url ?? licence.name)] : []),
  ];
}
