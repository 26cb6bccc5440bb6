import { toIso } from '#lib/zoned-time.ts';
import type { Site } from '#schema/site.ts';
import type { Byline, BylineName } from './byline.ts';
import { toByline } from './byline.ts';
import { frontPath, toAbsolute, toAddress } from './permalink.ts';
import type { Article } from './types.ts';

/** A value of JSON-LD. */
export type JsonLd = string | number | boolean | JsonLd[] | { [key: string]: JsonLd };

/**
 * The article as a schema.org NewsArticle, a plain object for JSON-LD. `pictures` are absolute
 * addresses of the published pictures, the most telling first. Every author of the byline is there
 * with type and address; `dateModified` always where there is an update, shown or not. Of a withdrawn
 * article only what its notice shows is told: neither its summary nor its pictures.
 */
export function toNewsArticle(
  article: Article,
  site: Site,
  pictures: string[] = [],
): { [key: string]: JsonLd } {
  const url = toAbsolute(site, article.href);
  const isWithdrawn = article.withdrawn !== undefined;
  return {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    '@id': `${url}#article`,
    mainEntityOfPage: url,
    url,
    headline: article.title,
    ...(article.summary !== '' && !isWithdrawn && { description: article.summary }),
    inLanguage: article.lang,
    datePublished: toIso(article.date),
    ...(article.updated && { dateModified: toIso(article.updated) }),
    author: toAuthors(toByline(article, site), site),
    publisher: toPublisher(site),
    ...(pictures.length > 0 && !isWithdrawn && { image: pictures }),
    ...(article.section && { articleSection: article.section.name }),
    ...(article.topics.length > 0 && { keywords: article.topics.map(({ name }) => name) }),
    isPartOf: toWebSite(site),
  };
}

function toAuthors({ names }: Byline, site: Site): JsonLd[] {
  return names.map(({ name, kind, href }) => ({
    '@type': toType(kind),
    name,
    url: toAbsolute(site, href),
  }));
}

/** A desk is a part of an organization, and schema.org has no nearer word. */
function toType(kind: BylineName['kind']): string {
  return kind === 'person' ? 'Person' : 'Organization';
}

function toPublisher(site: Site): JsonLd {
  const { name, kind, url } = site.publisher;
  return {
    '@type': kind === 'person' ? 'Person' : 'NewsMediaOrganization',
    name,
    url: url ?? toAbsolute(site, toAddress(site, frontPath).href),
  };
}

function toWebSite(site: Site): JsonLd {
  const url = toAbsolute(site, toAddress(site, frontPath).href);
  return { '@type': 'WebSite', '@id': `${url}#website`, name: site.name, url };
}
