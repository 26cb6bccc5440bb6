import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import type { AuthorKind } from '#schema/article.ts';
import { toSortName } from '../authors.ts';
import { toAddress } from '../permalink.ts';
import { sampleSite, zone } from '../sample-rows.ts';
import type { Article, Author } from '../types.ts';
import { toApa } from './apa.ts';
import { toBibtex } from './bibtex.ts';
import { toCslJson } from './csl.ts';
import { toHarvard } from './harvard.ts';
import type { Piece } from './piece.ts';
import { toRis } from './ris.ts';
import { toCitation } from './to-citation.ts';
import { toVancouver } from './vancouver.ts';

/* One folder an article: article.json, and what each format makes of it, written by hand. */

const cases = new URL('cases/', import.meta.url);
const url = 'https://backfile.example/';
const site = sampleSite({ name: 'The Backfile', url, origin: 'https://backfile.example' });

describe.each(readdirSync(cases))('the case %s', (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8');
  const citation = toCitation(toCase(JSON.parse(read('article.json')) as Case), site);

  test.each([
    ['apa.txt', toApa],
    ['harvard.txt', toHarvard],
    ['vancouver.txt', toVancouver],
  ])('as %s', (file, toPieces) => {
    expect(`${toMarked(toPieces(citation))}\n`).toBe(read(file));
  });

  test('in BibTeX, RIS and CSL-JSON', () => {
    expect(toBibtex(citation)).toBe(read('cite.bib'));
    expect(toRis(citation)).toBe(read('cite.ris').replaceAll('\n', '\r\n'));
    expect(JSON.parse(toCslJson(citation))).toEqual(JSON.parse(read('cite.csl.json')));
  });
});

interface Case {
  id: string;
  path: string;
  title: string;
  date: string;
  updated?: string;
  lang?: string;
  section?: string;
  authors: { name: string; sortName?: string; kind?: AuthorKind }[];
  withdrawn?: { date: string; reason: string };
}

function toCase({ date, updated, path, section, withdrawn, authors, ...given }: Case): Article {
  const address = toAddress(site, '/');
  return {
    lang: 'en',
    ...given,
    ...toAddress(site, path),
    file: '',
    summary: '',
    topics: [],
    type: 'news',
    dir: 'ltr',
    aliases: [],
    corrections: [],
    later: [],
    links: [],
    date: parseWhen(date, zone),
    authors: authors.map(toAuthor),
    ...(updated !== undefined && { updated: parseWhen(updated, zone) }),
    ...(section !== undefined && { section: { ...address, id: 's', name: section, lang: 'en' } }),
    ...(withdrawn && { withdrawn: { ...withdrawn, date: parseWhen(withdrawn.date, zone) } }),
  };
}

function toAuthor({
  name,
  kind = 'person',
  sortName = toSortName(name, kind),
}: Case['authors'][0]) {
  const address = toAddress(site, '/authors/x/');
  return {
    ...address,
    id: 'x',
    name,
    kind,
    sortName,
    links: [],
    members: [],
    lang: 'en',
  } as Author;
}

function toMarked(pieces: readonly Piece[]): string {
  return pieces
    .map((piece) => {
      if (piece.as === 'italic') return `_${piece.text}_`;
      if (piece.as !== 'accessed') return piece.text;
      const day = piece.text.replace('{long}', '5 January 2025').replace('{short}', '2025 Jan 5');
      return `⟨${day}⟩`;
    })
    .join('');
}
