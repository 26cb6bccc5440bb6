import { toArticleFile } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import type { Site } from '#schema/site.ts';
import { citationFormats, type CitationFormatName } from './citations.ts';

/** The article's records for reference managers, for people; none where they are not made. */
export function citationLinks(article: Article, site: Site): { label: string; href: string }[] {
  if (!site.outputs.citations) return [];
  return formatNames.map((format) => ({
    label: citationFormats[format].name,
    href: toArticleFile(article, format).href,
  }));
}

/** The same, for programs. */
export function citationRecords(article: Article, site: Site): { type: string; href: string }[] {
  if (!site.outputs.citations) return [];
  return formatNames.map((format) => ({
    type: citationFormats[format].type,
    href: toArticleFile(article, format).href,
  }));
}

/** The article's other forms, for programs: links for the head of its page. */
export function articleLinks(article: Article, site: Site): { type: string; href: string }[] {
  const { markdown, json } = site.outputs;
  return [
    ...(markdown ? [{ type: 'text/markdown', href: toArticleFile(article, 'markdown').href }] : []),
    ...(json ? [{ type: 'application/json', href: toArticleFile(article, 'json').href }] : []),
  ];
}

const formatNames = Object.keys(citationFormats) as CitationFormatName[];
