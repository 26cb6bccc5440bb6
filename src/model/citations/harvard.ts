import type { CitedName } from './cited-name.ts';
import { toDayParts } from './day-parts.ts';
import { toInitials } from './initials.ts';
import { accessed, address, italic, joinNames, name, text, title, type Piece } from './piece.ts';
import type { Citation } from './to-citation.ts';

/** Cite Them Right: `Sample, A. and Desk (2023) ‘Title’, *Newspaper*, 19 December. Available at: …` */
export function toHarvard(citation: Citation): Piece[] {
  const { authors, publication, day, url, withdrawn } = citation;
  const { year, month, day: date } = toDayParts(day);
  const named = authors.length > 0;
  return [
    ...(named ? toList(authors.map(toName)) : [italic(publication)]),
    text(` (${year}) ‘`),
    title(citation.title),
    text(`’${withdrawn === undefined ? '' : ' [Withdrawn]'}, `),
    ...(named ? [italic(publication), text(', ')] : []),
    text(`${date} ${month}. Available at: `),
    address(url),
    accessed(' (Accessed: {long})'),
    text('.'),
  ];
}

function toName(cited: CitedName): string {
  if ('literal' in cited) return cited.literal;
  const given = cited.given && toInitials(cited.given, { point: '.', space: '', hyphen: '-' });
  return [cited.family, given, cited.suffix].filter(Boolean).join(', ');
}

/** Four or more: the first, and others. */
function toList(names: string[]): Piece[] {
  const [first = ''] = names;
  if (names.length > 3) return [name(first), text(' '), italic('et al.')];
  return joinNames(names, (at) => (at === names.length - 1 ? ' and ' : ', '));
}
