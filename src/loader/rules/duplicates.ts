import type { Path } from '#lib/yaml-offsets.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import { addressOf } from '../identity.ts';
import { toLookupAddress } from '../lookup-address.ts';
import type { Rule, RuleInput } from './rule.ts';

/** Something that only one file may have. */
interface Claim {
  what: 'id' | 'address' | 'anchor';
  value: string;
  file: string;
  path: Path;
}

const mends = {
  id: 'Give one of them another `id:`. Keep the older one as it is.',
  slug: 'Give one of them another `slug:`.',
  permalink: 'Give one of them another `permalink:`.',
  alias: 'An old address leads to one article: take it out of one of the two.',
  anchor: "Rename one of them: the anchor on the day's page comes from the file's name.",
} as const satisfies Record<string, string>;

/** Two files with one id, one address (slugs, permalinks and aliases together) or one anchor. */
export const duplicates: Rule = (input) => {
  const first = new Map<string, Claim>();
  return claimsOf(input).flatMap((claim) => {
    const key = toClaimKey(claim);
    const earlier = first.get(key);
    if (!earlier) first.set(key, claim);
    // One file may write an address in several ways, `/old` and `/old/`: all lead to it.
    const isSecond = earlier && (earlier.file !== claim.file || earlier.value === claim.value);
    return isSecond ? [toFinding(claim, earlier, input)] : [];
  });
};

/** What is claimed, in the form in which two claims are compared: `address /2023/12/19/kirby/`. */
export function toClaimKey({ what, value }: Pick<Claim, 'what' | 'value'>): string {
  return `${what} ${what === 'address' ? toLookupAddress(value) : value}`;
}

/** All that the files of these rows claim. */
export function claimsOf({ rows }: Pick<RuleInput, 'rows'>): Claim[] {
  const records = (['authors', 'sections', 'topics', 'pages'] as const).flatMap((name) =>
    rows[name].map(({ key, file }): Claim => ({
      what: 'id',
      value: `${name} ${key}`,
      file,
      path: [],
    })),
  );
  const articles = rows.articles.flatMap(({ file, data }): Claim[] => {
    const path = data.permalink === undefined ? ['slug'] : ['permalink'];
    return [
      { what: 'id', value: data.id ?? '', file, path: ['id'] },
      { what: 'address', value: addressOf(data), file, path },
    ];
  });
  // After all articles, so that an alias is told that it takes an article's place, not the reverse.
  const aliases = rows.articles.flatMap(({ file, data }) =>
    data.aliases.map((value, index): Claim => {
      return { what: 'address', value: value.normalize('NFC'), file, path: ['aliases', index] };
    }),
  );
  const briefs = rows.briefs.map(({ file, data }): Claim => {
    return { what: 'anchor', value: `${data.date.day}#${data.slug}`, file, path: [] };
  });
  return [...records, ...articles, ...aliases, ...briefs];
}

function toFinding(claim: Claim, earlier: Claim, { locate }: RuleInput): Finding {
  const { what, value, file, path } = claim;
  const shown = value.replace(/^(?:authors|sections|topics|pages) /, '');
  return {
    rule: `duplicate-${nameOf(claim)}`,
    severity: 'error',
    file,
    ...locate(file, path),
    message:
      earlier.file === file
        ? `The ${what} ${quote(shown)} stands in this file twice.`
        : `The ${what} ${quote(shown)} is taken by ${earlier.file}.`,
    hint: mends[nameOf(claim)],
  };
}

function nameOf({ what, path }: Claim): keyof typeof mends {
  if (what !== 'address') return what;
  if (path[0] === 'aliases') return 'alias';
  return path[0] === 'permalink' ? 'permalink' : 'slug';
}
