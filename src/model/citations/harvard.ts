import type { CitedName } from './cited-name.ts';
import { toDayParts } from './day-parts.ts';
import { toInitials } from './initials.ts';
import { accessed, italic, text, title, toReadable, type Piece } from './piece.ts';
import type { Citation } from './to-citation.ts';

/** Cite Them Right: `Sample, A. and Desk (2023) ‘Title’, *Newspaper*, 19 December. Available at: …` */
export function toHarvard(citation: Citation): Piece[] {
  const { authors, publication, day, url, withdrawn } = citation;
  const { year, month, day: date } = toDayParts(day);
  const named = authors.length > 0;
  return [
    ...(named ? joinNames(authors.map(toName)) : [italic(publication)]),
    text(` (${year}) ‘`),
    title(citation.title),
    text(`’${withdrawn === undefined ? '' : ' [Withdrawn]'}, `),
    ...(named ? [italic(publication), text(', ')] : []),
    text(`${date} ${month}. Available at: ${toReadable(url)}`),
    accessed(' (Accessed: {long})'),
    text('.'),
  ];
}

function toName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const given = name.given && toInitials(name.given, { point: '.', space: '', hyphen: '-' });
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

/** Four or more: the first, and others. */
function joinNames(names: string[]): Piece[] {
  const [first = ''] = names;
  if (names.length > 3) return [text(`${first} `), italic('et al.')];
  const last = names.at(-1) ?? first;
  return [text(names.length === 1 ? first : `${names.slice(0, -1).join(', ')} and ${last}`)];
}
