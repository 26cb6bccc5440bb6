import type { Finding } from '#schema/finding.ts';
import type { Row, Rows } from '#schema/row.ts';
import type { StoredArticle } from '#schema/article.ts';
import { addressOf } from '../identity.ts';
import { addresses } from './addresses.ts';
import { deadLinks, toAsked } from './dead-links.ts';
import { claimsOf, toClaimKey } from './duplicates.ts';
import { moments } from './moments.ts';
import { ownCircle } from './own-circle.ts';
import { pictureWords } from './picture-words.ts';
import { recordPictures } from './record-pictures.ts';
import type { Rule, RuleInput } from './rule.ts';
import { unknownIds } from './unknown-ids.ts';
import { checkNamesIn } from './unknown-names.ts';

/*
 * The rules after a few articles or briefs have changed, in an archive that had no error before:
 * told anew is what they can have changed, the rest stands. `engine/catalog/few-rules.test.ts` holds
 * it against the rules over everything, over hundreds of drawn edits.
 */

/** With more files than this, to check everything is as quick. */
const FEW = 200;

/** What each of them tells of a file follows from it and from what it names. */
const rules: readonly Rule[] = [
  unknownIds,
  ownCircle,
  addresses,
  recordPictures,
  pictureWords,
  moments,
  deadLinks,
];

export interface FewChanges {
  /** Files that were read again or are gone. */
  files: ReadonlySet<string>;
  /** The rows they had; a new one has none. */
  former: Rows;
}

export interface FewFindings {
  findings: Finding[];
  /** What the rules had told of these files holds no more, but for names without a record. */
  files: ReadonlySet<string>;
  /** Messages that hold no more, whichever file they were told of. */
  sentences: readonly string[];
}

/**
 * What the rules find now where the changes touch it. Undefined where all must be checked: a record
 * or many files have changed, a file is refused, or two files claim the same.
 */
export function checkFew(input: RuleInput, changes: FewChanges): FewFindings | undefined {
  const { files, former } = changes;
  const now = pick(input.rows, files);
  const isDated = [...files].every((file) => /^(?:articles|briefs)\//.test(file));
  if (files.size > FEW || !isDated || isRefused(input)) return undefined;
  if (isClaimedTwice(now, input.rows, files)) return undefined;
  const only = new Set([...files, ...findPartners(input.rows, findDifference(former, now))]);
  if (only.size > FEW * 10) return undefined;
  const names = checkNamesIn([...former.articles, ...now.articles], input);
  const findings = rules.flatMap((rule) => rule({ ...input, only }));
  return { findings: [...names.findings, ...findings], files: only, sentences: names.sentences };
}

function isRefused({ refused }: RuleInput): boolean {
  return Object.values(refused).some(({ length }) => length > 0);
}

function pick(rows: Rows, files: ReadonlySet<string>): Rows {
  return {
    articles: rows.articles.filter(({ file }) => files.has(file)),
    briefs: rows.briefs.filter(({ file }) => files.has(file)),
    authors: [],
    sections: [],
    topics: [],
    pages: [],
  };
}

/** Ids and places that are there now and were not, or the reverse; an id of another language too. */
interface Difference {
  ids: ReadonlySet<string>;
  places: ReadonlySet<string>;
}

function findDifference(former: Rows, now: Rows): Difference {
  const [idsBefore, idsNow] = [former, now].map(({ articles }) =>
    articles.map(({ data }) => `${data.id ?? ''}\n${data.lang ?? ''}`),
  );
  const [before, after] = [former, now].map(placesOf);
  const ids = differing(idsBefore ?? [], idsNow ?? []).map((id) => id.slice(0, id.indexOf('\n')));
  return { ids: new Set(ids), places: new Set(differing(before ?? [], after ?? [])) };
}

function differing(some: readonly string[], others: readonly string[]): string[] {
  const [one, other] = [new Set(some), new Set(others)];
  return [...one.symmetricDifference(other)];
}

/** All that a link may lead to, as `toAsked` names it. Of a day that others have too it is more than need be. */
function placesOf({ articles, briefs }: Rows): string[] {
  const days = [...articles, ...briefs].map(({ data }) => data.date.day);
  return [
    ...articles.flatMap(({ file, data }) => [
      `/${file}`,
      ...[addressOf(data), ...data.aliases].map(toAsked),
    ]),
    ...days.flatMap((day) => [day, day.slice(0, 7), day.slice(0, 4)]),
  ];
}

/** The files that name something of which it has changed whether it is there. */
function findPartners({ articles, briefs, pages }: Rows, { ids, places }: Difference): string[] {
  const links = (all: readonly string[] | undefined): boolean =>
    places.size > 0 && all?.some((link) => places.has(toAsked(link))) === true;
  const names = ({ translationOf, later }: StoredArticle): boolean =>
    (translationOf !== undefined && ids.has(translationOf)) || later.some((id) => ids.has(id));
  return [
    ...articles.filter(({ data }) => links(data.links) || names(data)),
    ...briefs.filter(({ data }) => links(data.links) || ids.has(data.article ?? '')),
    ...pages.filter(({ data }) => links(data.links)),
  ].map(({ file }) => file);
}

/** Whether something that a changed file claims is claimed by another too: then both are named. */
function isClaimedTwice(now: Rows, rows: Rows, files: ReadonlySet<string>): boolean {
  const claims = claimsOf({ rows: now }).map(toClaimKey);
  const wanted = new Set(claims);
  // One file that writes an address in two ways is looked at closely by the rule itself.
  if (wanted.size < claims.length) return true;
  const days = new Set(claims.map(dayIn));
  const isPartner = ({ file, data }: Row<StoredArticle>): boolean =>
    !files.has(file) &&
    (data.aliases.length > 0 ||
      data.permalink !== undefined ||
      days.has(data.date.day) ||
      wanted.has(`id ${data.id ?? ''}`));
  const partners = {
    ...now,
    articles: rows.articles.filter(isPartner),
    briefs: rows.briefs.filter(({ file, data }) => !files.has(file) && days.has(data.date.day)),
  };
  return claimsOf({ rows: partners }).some((claim) => wanted.has(toClaimKey(claim)));
}

/** The day of a claim that has one: of an anchor, or of an address below a day. */
function dayIn(claim: string): string {
  const [, year, month, day] =
    /^(?:address \/|anchor )(\d{4})[-/](\d{2})[-/](\d{2})/.exec(claim) ?? [];
  return year === undefined ? '' : `${year}-${month ?? ''}-${day ?? ''}`;
}
