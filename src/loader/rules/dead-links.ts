import { findNearest } from '#lib/distance.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import { findReserved, reservedFolders } from '#schema/reserved.ts';
import { addressOf } from '../identity.ts';
import { IN_TEXT } from '../locate.ts';
import { toLookupAddress } from '../lookup-address.ts';
import { severityOf, toldOf, type Rule, type RuleInput } from './rule.ts';

/**
 * Links of texts to pages of this site that it has not. Where only an article could stand (below a
 * day, or a file of `articles/`) a strict archive refuses it, as it refuses a missing picture; other
 * archives are told, since old ones have thousands. Anywhere else something that is none of ours
 * may answer, so it is a warning. A draft counts: it will be there.
 */
export const deadLinks: Rule = (input) => {
  const { articles, briefs, pages } = input.rows;
  const linking = toldOf([...articles, ...briefs, ...pages], input).filter(
    ({ data }) => (data.links?.length ?? 0) > 0,
  );
  if (linking.length === 0) return [];
  const there = toThere(input);
  return linking.flatMap(({ file, data }) =>
    [...new Set(data.links)]
      .filter((link) => !answers(link, there))
      .flatMap((link) => toFinding(file, link, there, input)),
  );
};

interface There {
  /** Of articles, their old addresses, pages and sections, as they are looked up. */
  addresses: Set<string>;
  /** Files of articles, from the content folder: `/articles/2023/12/kirby.md`. */
  files: Set<string>;
  /** Days, months and years that have something. */
  periods: Set<string>;
  /** The last parts of addresses that refused files may have. */
  refused: Set<string>;
  /** Addresses by their last part, files by theirs with its ending. */
  byName: Map<string, string>;
}

function toThere({ rows, refused }: RuleInput): There {
  const own = rows.articles.map(({ data }) => toLookupAddress(addressOf(data)));
  const aliases = rows.articles.flatMap(({ data }) => data.aliases.map(toLookupAddress));
  const pages = rows.pages.map(({ key }) => `/${key}/`);
  const sections = rows.sections.map(({ key }) => `/sections/${key}/`);
  const files = rows.articles.map(({ file }) => `/${file}`);
  const days = [...rows.articles, ...rows.briefs].map(({ data }) => data.date.day);
  return {
    addresses: new Set([...own, ...aliases, ...pages, ...sections]),
    files: new Set(files),
    periods: new Set(days.flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)])),
    refused: new Set(refused.articles.map(nameOf)),
    byName: new Map([...files, ...pages, ...own].map((address) => [toKey(address), address])),
  };
}

const ARTICLE = /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/;
const PERIOD = /^\/(\d{4}(?:\/\d{2}){0,2})\/$/;
const MARKDOWN = /\.md$/i;

/** What a link asks for: an article's file, a period (`2023-12`), or an address. */
export function toAsked(link: string): string {
  if (MARKDOWN.test(link)) return link;
  const place = toLookupAddress(link);
  const [, period] = PERIOD.exec(place) ?? [];
  return period?.replaceAll('/', '-') ?? place;
}

function answers(link: string, { addresses, files, periods, refused }: There): boolean {
  if (MARKDOWN.test(link)) return files.has(link) || refused.has(nameOf(link));
  const place = toLookupAddress(link);
  if (addresses.has(place)) return true;
  const [, period] = PERIOD.exec(place) ?? [];
  if (period !== undefined) return periods.has(period.replaceAll('/', '-'));
  // What the site makes of names in bylines cannot be told from here.
  if (findReserved(place) !== undefined) return !isSection(place);
  return refused.has(nameOf(place));
}

function isSection(place: string): boolean {
  return place.startsWith('/sections/') && place.split('/').length === 4;
}

/** `/2023/12/19/kirby/`, `/articles/2023/12/kirby.md` and its `kirby/index.md` → `kirby` */
function nameOf(address: string): string {
  const parts = address.replace(/(?:\/index)?\.md$/i, '').split('/');
  return parts.findLast((part) => part !== '') ?? '';
}

function toKey(address: string): string {
  return MARKDOWN.test(address) ? `${nameOf(address)}.md` : nameOf(address);
}

function toFinding(file: string, link: string, there: There, input: RuleInput): Finding[] {
  const place = input.locate(file, [IN_TEXT, link]);
  // It stands where a look at the text cannot tell whether it is a link at all.
  if (place.line === 0) return [];
  const isFile = MARKDOWN.test(link);
  const isOurs = isFile || ARTICLE.test(toLookupAddress(link)) || findReserved(link) !== undefined;
  return [
    {
      rule: 'dead-link',
      severity: isOurs ? severityOf(input.site) : 'warning',
      file,
      ...place,
      message: isFile
        ? `The link ${quote(link)} names no article's file.`
        : `The link ${quote(link)} leads to no page of this site.`,
      hint: toHint(link, there),
    },
  ];
}

function toHint(link: string, { addresses, byName }: There): string {
  const near = byName.get(toKey(link)) ?? findOnSameDay(link, addresses);
  if (near !== undefined) return `Did you mean \`${near}\`?`;
  const [folder = ''] = link.slice(1).split('/', 1);
  const isOwn = reservedFolders.some((name) => name === folder);
  const other = isOwn ? '' : ', or add it to the `aliases:` of the article that it means';
  return `Correct the address${other}, or take the link out and leave its words.`;
}

/** A slip of the pen in the last part; to compare with every address would take too long. */
function findOnSameDay(link: string, addresses: ReadonlySet<string>): string | undefined {
  const day = /^\/\d{4}\/\d{2}\/\d{2}\//.exec(link)?.[0];
  if (day === undefined) return undefined;
  const names = [...addresses].filter((one) => one.startsWith(day)).map(nameOf);
  const near = findNearest(nameOf(link), names);
  return near === undefined ? undefined : `${day}${near}/`;
}
