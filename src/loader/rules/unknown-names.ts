import { distance } from '#lib/distance.ts';
import { toSlug } from '#lib/slug.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import { severityOf, type Rule, type RuleInput } from './rule.ts';

/*
 * Authors and topics. An entry that is the id of a record is that record. In a strict archive
 * anything else is an error. In others it is a name that gets a page and a warning, unless it is
 * within two letters of a record's id: then it is a typing mistake.
 */

interface Kind {
  collection: 'authors' | 'topics';
  one: string;
}

/** One use of a name in an article. */
interface Use {
  file: string;
  index: number;
}

export const unknownAuthors: Rule = (input) =>
  check({ collection: 'authors', one: 'author' }, input);
export const unknownTopics: Rule = (input) => check({ collection: 'topics', one: 'topic' }, input);

function check(kind: Kind, input: RuleInput): Finding[] {
  const { rows, refused } = input;
  const ids = new Set([
    ...rows[kind.collection].map(({ key }) => key),
    ...refused[kind.collection],
  ]);
  return [...usesOf(kind, input)]
    .filter(([name]) => !ids.has(name))
    .flatMap(([name, uses]) => {
      const near = findRecord(name, ids);
      const isWrong = near !== undefined || input.site.strict;
      // A name that is allowed is told once, however many articles carry it.
      const told = isWrong ? uses : uses.slice(0, 1);
      return told.map((use) => toFinding(kind, name, { use, count: uses.length, near }, input));
    });
}

/**
 * The record that an entry, as written or as a slug, misses by two letters or fewer; by one where
 * the shorter of the two has four letters or fewer, by none where it has two. (Two letters are all
 * there is to `eu`, `un` and `who`: they are not mistakes for each other.)
 */
export function findRecord(name: string, ids: Iterable<string>): string | undefined {
  const slug = toSlug(name);
  let best: { id: string; apart: number } | undefined;
  for (const id of ids) {
    const limit = allowance(Math.min(id.length, slug.length));
    const apart = Math.min(distance(name, id, limit), distance(slug, id, limit));
    if (apart <= limit && apart < (best?.apart ?? Infinity)) best = { id, apart };
  }
  return best?.id;
}

function allowance(length: number): number {
  if (length <= 2) return 0;
  return length <= 4 ? 1 : 2;
}

/** Names by the text of the entry; `{name, kind}` says outright that it is no record. */
function usesOf({ collection }: Kind, { rows }: RuleInput): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { file, data } of rows.articles) {
    for (const [index, entry] of data[collection].entries()) {
      if (typeof entry !== 'string') continue;
      const use = { file, index };
      const known = uses.get(entry);
      if (known) known.push(use);
      else uses.set(entry, [use]);
    }
  }
  return uses;
}

interface Case {
  use: Use;
  count: number;
  near: string | undefined;
}

function toFinding(
  kind: Kind,
  name: string,
  { use, count, near }: Case,
  input: RuleInput,
): Finding {
  const { collection, one } = kind;
  const record = `${collection}/${toSlug(name) || 'name'}.md`;
  const own =
    collection === 'authors' ? ` If it is somebody else, write \`{ name: ${name} }\`.` : '';
  const others = count > 1 ? ` ${count} articles name it.` : '';
  return {
    rule: `unknown-${one}`,
    severity: near === undefined ? severityOf(input.site) : 'error',
    file: use.file,
    ...input.locate(use.file, [collection, use.index]),
    message: `The ${one} ${quote(name)} has no record in ${collection}/.`,
    hint:
      near !== undefined
        ? `Did you mean \`${near}\`?${own}`
        : `Create ${record} with a \`name:\`, or leave it: a name alone gets a page too.${others}`,
  };
}
