import { toBibtex } from '#model/citations/bibtex.ts';
import { toCslJson } from '#model/citations/csl.ts';
import { toRis } from '#model/citations/ris.ts';
import { toCitation, type Citation } from '#model/citations/to-citation.ts';
import type { ArticleFile } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import type { Site } from '#schema/site.ts';

/** A record for reference managers. */
interface CitationFormat {
  /** What people call it. */
  name: string;
  /** Its media type. */
  type: string;
  write: (citation: Citation) => string;
}

/** The formats that `cite.*` beside an article comes in. */
export const citationFormats = {
  bibtex: { name: 'BibTeX', type: 'application/x-bibtex', write: toBibtex },
  ris: { name: 'RIS', type: 'application/x-research-info-systems', write: toRis },
  csl: { name: 'CSL-JSON', type: 'application/vnd.citationstyles.csl+json', write: toCslJson },
} as const satisfies Partial<Record<ArticleFile, CitationFormat>>;

export type CitationFormatName = keyof typeof citationFormats;

/** The file that stands beside an article's page. */
export function toCitationFile(article: Article, format: CitationFormatName, site: Site): Response {
  const { write, type } = citationFormats[format];
  return new Response(write(toCitation(article, site)), { headers: { 'Content-Type': type } });
}
