import type { Path } from '#lib/yaml-offsets.ts';
import { toSlug } from '#lib/slug.ts';
import { findReserved } from '#schema/reserved.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import { nameOf } from '#schema/to-findings.ts';
import { toLookupAddress } from '../lookup-address.ts';
import { toldOf, type Rule, type RuleInput } from './rule.ts';

/** Permalinks, aliases and pages: well formed, on this site, and no address that is taken. */
export const addresses: Rule = (input) => {
  const { rows } = input;
  const pages = new Set(rows.pages.map(({ key }) => `/${key}/`));
  return [
    ...toldOf(rows.articles, input).flatMap(({ file, data }) => [
      ...(data.permalink === undefined ? [] : checkPermalink(file, data.permalink, pages, input)),
      ...data.aliases.flatMap((alias, index) => checkAlias(file, { alias, index }, pages, input)),
    ]),
    ...toldOf(rows.pages, input).flatMap(({ file, key }) => checkPage(file, key)),
  ];
};

function checkPermalink(
  file: string,
  permalink: string,
  pages: Set<string>,
  input: RuleInput,
): Finding[] {
  const path = ['permalink'];
  if (!isPath(permalink) || !permalink.endsWith('/') || /[?#]/.test(permalink)) {
    const slug = permalink.replace(/^https?:\/\/[^/]+/, '').replace(/[?#].*$|\.html?$/g, '');
    const like = `/${slug
      .split('/')
      .map((part) => toSlug(part))
      .filter(Boolean)
      .join('/')}/`;
    return [
      malformed(
        file,
        path,
        permalink,
        `Write it from the site's root with a slash at both ends: \`${like}\`.`,
        input,
      ),
    ];
  }
  return taken(file, path, permalink, pages, input);
}

function checkAlias(
  file: string,
  { alias, index }: { alias: string; index: number },
  pages: Set<string>,
  input: RuleInput,
): Finding[] {
  const path = ['aliases', index];
  if (!isPath(alias) || alias.includes('#')) {
    const hint = "Write it from the site's root: `/old/`, `/old.html` or `/?p=1`.";
    return [malformed(file, path, alias, hint, input)];
  }
  // `/?p=1` is the front page's path, but a question of its own.
  return alias.includes('?') ? [] : taken(file, path, alias, pages, input);
}

/** From the root, without a step upwards, an empty part, or a character that no address has. */
function isPath(address: string): boolean {
  return /^\/(?!\/)[^\s\\<>"]*$/.test(address) && !/\/\.{0,2}\/|\/\.{1,2}$/.test(address);
}

function taken(
  file: string,
  path: Path,
  address: string,
  pages: Set<string>,
  { locate }: RuleInput,
): Finding[] {
  const place = toLookupAddress(address);
  const owner = pages.has(place) ? `pages${place.slice(0, -1)}.md` : findReserved(place);
  if (owner === undefined) return [];
  return [
    {
      rule: 'reserved-address',
      severity: 'error',
      file,
      ...locate(file, path),
      message: `${nameOf(path)} is ${quote(address)}, which is taken by ${owner}.`,
      hint: 'Choose another address.',
    },
  ];
}

function malformed(
  file: string,
  path: Path,
  address: string,
  hint: string,
  { locate }: RuleInput,
): Finding {
  const message = `${nameOf(path)} is ${quote(address)}, which is not an address on this site.`;
  return { rule: 'bad-address', severity: 'error', file, ...locate(file, path), message, hint };
}

function checkPage(file: string, key: string): Finding[] {
  const owner = findReserved(`/${key}/`);
  if (owner === undefined) return [];
  return [
    {
      rule: 'reserved-address',
      severity: 'error',
      file,
      line: 1,
      column: 1,
      message: `The page would stand at "/${key}/", which is taken by ${owner}.`,
      hint: 'Rename the file.',
    },
  ];
}
