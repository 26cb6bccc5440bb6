import { distance } from '#lib/distance.ts';
import { toSlug } from '#lib/slug.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import type { Rows } from '#schema/row.ts';
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

const kinds: readonly Kind[] = [
  { collection: 'authors', one: 'author' },
  { collection: 'topics', one: 'topic' },
];

export const unknownNames: Rule = (input) => kinds.flatMap((kind) => check(kind, input));

/** What the rule finds of the names that stand in `articles`, and the sentences it may have told of them. */
export function checkNamesIn(
  articles: Rows['articles'],
  input: RuleInput,
): { findings: Finding[]; sentences: string[] } {
  const told = kinds.map((kind) => {
    const known = new Set(input.rows[kind.collection].map(({ key }) => key));
    const entries = articles.flatMap(({ data }) => data[kind.collection]);
    const names = new Set(
      entries.flatMap((one) => (typeof one === 'string' && !known.has(one) ? [one] : [])),
    );
    const sentences = [...names].map((name) => toSentence(kind, name));
    return { sentences, findings: names.size > 0 ? check(kind, input, names) : [] };
  });
  return {
    findings: told.flatMap(({ findings }) => findings),
    sentences: told.flatMap(({ sentences }) => sentences),
  };
}

function check(kind: Kind, input: RuleInput, only?: ReadonlySet<string>): Finding[] {
  const { rows, refused } = input;
  const ids = new Set([
    ...rows[kind.collection].map(({ key }) => key),
    ...refused[kind.collection],
  ]);
  return [...usesOf(kind, input, only)]
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
function usesOf(
  { collection }: Kind,
  { rows }: RuleInput,
  only?: ReadonlySet<string>,
): Map<string, Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { file, data } of rows.articles) {
    for (const [index, entry] of data[collection].entries()) {
      if (typeof entry !== 'string' || only?.has(entry) === false) continue;
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
  const { collection } = kind;
  const record = `${collection}/${toSlug(name) || 'name'}.md`;
  const own =
    collection === 'authors' ? ` If it is somebody else, write \`{ name: ${name} }\`.` : '';
  const others = count > 1 ? ` ${count} articles name it.` : '';
  return {
    rule: `unknown-${kind.one}`,
    severity: near === undefined ? severityOf(input.site) : 'error',
    file: use.file,
    ...input.locate(use.file, [collection, use.index]),
    message: toSentence(kind, name),
    hint:
      near !== undefined
        ? `Did you mean \`${near}\`?${own}`
        : `Create ${record} with a \`name:\`, or leave it: a name alone gets a page too.${others}`,
  };
}

function toSentence({ collection, one }: Kind, name: string): string {
  return `The ${one} ${quote(name)} has no record in ${collection}/.`;
}
