import { toShortHash } from '../short-hash.ts';
import type { CitedName } from './cited-name.ts';
import { toDayParts } from './day-parts.ts';
import type { Citation } from './to-citation.ts';

/** A BibTeX entry, which biblatex and Zotero read as well. README.md says why it is what it is. */
export function toBibtex(citation: Citation): string {
  const { authors, title, publication, day, url, lang, withdrawn } = citation;
  const { year, short } = toDayParts(day);
  const fields: [string, string][] = [
    ['author', authors.length === 0 ? '' : `{${authors.map(toName).join(' and ')}}`],
    ['title', `{{${escape(title)}}}`],
    ['journal', `{${escape(publication)}}`],
    ['year', `{${year}}`],
    ['month', short.toLowerCase()],
    ['date', `{${day}}`],
    ['url', `{${url}}`],
    ['language', `{${lang}}`],
    ['entrysubtype', '{newspaper}'],
    ['note', withdrawn === undefined ? '' : `{Withdrawn ${withdrawn}}`],
  ];
  const lines = fields.filter(([, value]) => value !== '');
  return `@article{${toKey(citation.id)},\n${lines.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`;
}

/** Classic BibTeX takes ASCII alone. */
function toKey(id: string): string {
  return /^[a-z0-9-]+$/.test(id) ? id : `article-${toShortHash(id)}`;
}

function toName(name: CitedName): string {
  if ('literal' in name) return `{${escape(name.literal)}}`;
  const { family, given, suffix } = name;
  if (given === undefined) return `{${escape(family)}}`;
  return [family, suffix, given].flatMap((part) => (part ? [escape(part)] : [])).join(', ');
}

const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

function escape(value: string): string {
  return value
    .replace(/\s+/gu, ' ')
    .replace(/[\\{}~^]|[&%_#$]/gu, (sign) => SIGNS[sign] ?? `\\${sign}`);
}
