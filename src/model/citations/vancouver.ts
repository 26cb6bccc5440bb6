import type { CitedName } from './cited-name.ts';
import { toDayParts } from './day-parts.ts';
import { toInitials } from './initials.ts';
import { accessed, address, endsSentence, joinNames, text, title, type Piece } from './piece.ts';
import type { Citation } from './to-citation.ts';

/** How many authors are named before the others. */
const NAMED = 6;

/** NLM: `Sample A; Desk. Title. Newspaper [Internet]. 2023 Dec 19 [cited …]. Available from: …` */
export function toVancouver(citation: Citation): Piece[] {
  const { authors, title: own, publication, day, updated, url, withdrawn } = citation;
  const note = withdrawn === undefined ? '' : ' [Withdrawn]';
  const stop = note === '' && endsSentence(own) ? '' : '.';
  return [
    ...toHead(authors),
    title(own),
    text(`${note}${stop} ${publication} [Internet]. ${toDay(day)}`),
    ...toBracket(updated),
    text('. Available from: '),
    address(url),
    ...(url.endsWith('/') ? [text('.')] : []),
  ];
}

function toHead(authors: readonly CitedName[]): Piece[] {
  if (authors.length === 0) return [];
  const shown = authors.slice(0, NAMED);
  const names = shown.map(toName);
  const end = authors.length > NAMED ? ', et al' : '';
  const isEnded = end === '' && endsSentence(names.at(-1) ?? '');
  return [
    ...joinNames(names, (at) => toBefore(shown[at - 1], shown[at])),
    text(`${end}${isEnded ? ' ' : '. '}`),
  ];
}

function toBracket(updated: string | undefined): Piece[] {
  if (updated === undefined) return [accessed(' [cited {short}]')];
  return [text(` [updated ${toDay(updated)}`), accessed('; cited {short}'), text(']')];
}

function toDay(value: string): string {
  const { year, short, day } = toDayParts(value);
  return `${year} ${short} ${day}`;
}

/** A comma stands between two people, a semicolon before and after an organisation. */
function toBefore(...both: (CitedName | undefined)[]): string {
  return both.some((name) => name && 'literal' in name) ? '; ' : ', ';
}

function toName(name: CitedName): string {
  if ('literal' in name) return name.literal.replace(/^The\s+/u, '');
  const given = name.given && toInitials(name.given, { point: '', space: '', hyphen: '' });
  return [name.family, given, name.suffix?.replace('.', '')].filter(Boolean).join(' ');
}
