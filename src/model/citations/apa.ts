import { toDayParts } from './day-parts.ts';
import type { CitedName } from './cited-name.ts';
import { toInitials } from './initials.ts';
import { endsSentence, italic, text, title, toReadable, type Piece } from './piece.ts';
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
  const end = [italic(publication), text(`. ${toReadable(url)}`)];
  if (authors.length === 0) return [title(own), text(`${note}${stop} ${published} `), ...end];
  const names = joinNames(authors.map(toName));
  const head = `${names}${names.endsWith('.') ? '' : '.'} ${published} `;
  return [text(head), title(own), text(`${note}${stop} `), ...end];
}

function toName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  const given = name.given && toInitials(name.given, { point: '.', space: ' ', hyphen: '-' });
  return [name.family, given, name.suffix].filter(Boolean).join(', ');
}

/** More than twenty: the first nineteen and the last. */
function joinNames(names: string[]): string {
  const last = names.at(-1) ?? '';
  if (names.length > 20) return `${names.slice(0, 19).join(', ')}, . . . ${last}`;
  return names.length === 1 ? last : `${names.slice(0, -1).join(', ')}, & ${last}`;
}
