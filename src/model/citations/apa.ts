import { toDayParts } from './day-parts.ts';
import type { CitedName } from './cited-name.ts';
import { toInitials } from './initials.ts';
import { address, endsSentence, italic, joinNames, text, title, type Piece } from './piece.ts';
import type { Citation } from './to-citation.ts';

/** APA 7: `Sample, A., & Desk. (2023, December 19). Title. *Newspaper*. https://…` */
export function toApa({
  authors,
  title: own,
  publication,
  day,
  url,
  withdrawn,
}: Citation): Piece[] {
  const { year, month, day: date } = toDayParts(day);
  const published = `(${year}, ${month} ${date}).`;
  const note = withdrawn === undefined ? '' : ' [Withdrawn]';
  const stop = note === '' && endsSentence(own) ? '' : '.';
  const end = [italic(publication), text('. '), address(url)];
  if (authors.length === 0) return [title(own), text(`${note}${stop} ${published} `), ...end];
  const names = authors.map(toName);
  const point = names.at(-1)?.endsWith('.') ? '' : '.';
  const head = [...toList(names), text(`${point} ${published} `)];
  return [...head, title(own), text(`${note}${stop} `), ...end];
}

function toName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const given = name.given && toInitials(name.given, { point: '.', space: ' ', hyphen: '-' });
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

/** More than twenty: the first nineteen and the last. */
function toList(names: string[]): Piece[] {
  const isLong = names.length > 20;
  const shown = isLong ? [...names.slice(0, 19), ...names.slice(-1)] : names;
  const beforeLast = isLong ? ', . . . ' : ', & ';
  return joinNames(shown, (at) => (at === shown.length - 1 ? beforeLast : ', '));
}
