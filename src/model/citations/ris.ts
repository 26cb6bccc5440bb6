import type { CitedName } from './cited-name.ts';
import type { Citation } from './to-citation.ts';

/** A record in RIS, which every reference manager reads. Lines end as the format wants it. */
export function toRis(citation: Citation): string {
  const { authors, title, publication, day, lang, url, id, withdrawn } = citation;
  const lines: [string, string][] = [
    ['TY', 'NEWS'],
    ...authors.map((name): [string, string] => ['AU', toName(name)]),
    ['TI', title],
    ['T2', publication],
    ['PY', day.slice(0, 4)],
    ['DA', day.replaceAll('-', '/')],
    ['LA', lang],
    ['UR', url],
    ['ID', id],
    ...(withdrawn === undefined ? [] : [['N1', `Withdrawn ${withdrawn}`] as [string, string]]),
    ['ER', ''],
  ];
  return lines.map(([tag, value]) => `${tag}  - ${value.replace(/\s+/gu, ' ')}\r\n`).join('');
}

function toName(name: CitedName): string {
  if ('literal' in name) return name.literal;
  return [name.family, name.given, name.suffix].filter(Boolean).join(', ');
}
