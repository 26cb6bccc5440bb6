import { toDefined } from '../defined.ts';
import type { CitedName } from './cited-name.ts';
import type { Citation } from './to-citation.ts';

/** An article as CSL-JSON 1.0.2 has it, with the fields we fill. */
export interface CslItem {
  id: string;
  type: 'article-newspaper';
  author?: CitedName[];
  title: string;
  'container-title': string;
  section?: string;
  issued: { 'date-parts': [[number, number, number]] };
  language: string;
  URL: string;
  status?: 'withdrawn';
  note?: string;
}

export function toCsl(citation: Citation): CslItem {
  const { id, authors, title, publication, section, day, lang, url, withdrawn } = citation;
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return {
    id,
    type: 'article-newspaper',
    ...(authors.length > 0 && { author: authors }),
    title,
    'container-title': publication,
    ...toDefined({ section }),
    issued: { 'date-parts': [[year, month, date]] },
    language: lang,
    URL: url,
    ...(withdrawn !== undefined && { status: 'withdrawn', note: `Withdrawn ${withdrawn}` }),
  };
}

/** The file: a list of one, as programs expect it. */
export function toCslJson(citation: Citation): string {
  return `${JSON.stringify([toCsl(citation)], null, 2)}\n`;
}
