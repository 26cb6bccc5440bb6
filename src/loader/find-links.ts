import { posix } from 'node:path';
import { placeOf } from '#lib/decode-text.ts';
import type { Place } from '#lib/positioned-yaml.ts';
import type { Site } from '#schema/site.ts';
import { maskCode } from './mask-code.ts';

/** What stands before the target of a Markdown link or of a reference definition. */
const BEFORE = String.raw`\]\(\s*<?|^ {0,3}\[[^\]\n]+\]:\s*<?`;
/** A whole address, or one on this site, in Markdown and in HTML; in angles whole ones alone. */
const ADDRESS = String.raw`(?:${BEFORE}|\bhref=["']?|<(?=https?:))((?:https?:\/\/|\/(?!\/))[^\s)"'<>]+)`;
/** A Markdown file as seen from this one. */
const BESIDE = String.raw`(?:${BEFORE})((?!\/)[^\s)"'<>:?#]+\.md(?=[\s)>#]|$))`;
const TARGET = new RegExp(`${ADDRESS}|${BESIDE}`, 'gm');
const FILE = /\.(?:jpe?g|png|gif|webp|avif|svg|pdf|mp[34]|zip)$/i;

/** A text, and where it stands: what its links are seen from. */
export interface LinkingText {
  body: string;
  /** The path below the content folder. */
  file: string;
  site: Pick<Site, 'origin' | 'base'>;
}

/**
 * Addresses on this site that a Markdown body links to, each once, in the order of the text: without
 * base, query and fragment, decoded, in NFC. Another article's file is named from the content
 * folder, `/articles/2023/12/kirby.md`. A look at the text, which tells code as well as a look can.
 */
export function findLinks(text: LinkingText): string[] {
  return [...new Set([...matchLinks(text)].map(({ link }) => link))];
}

/** The place in the body of the first link to an address of `findLinks`; undefined for none. */
export function findLinkPlace(text: LinkingText, wanted: string): Place | undefined {
  for (const { link, index } of matchLinks(text)) {
    if (link === wanted && !isIndented(text.body, index)) return placeOf(text.body, index);
  }
  return undefined;
}

function* matchLinks({ body, file, site }: LinkingText) {
  if (!mayLinkHere(body, site)) return;
  let plain: string | undefined;
  for (const match of body.matchAll(TARGET)) {
    const [whole, target = '', relative] = match;
    const link = relative === undefined ? toPath(target, site) : toFile(relative, file);
    if (link === undefined || FILE.test(link)) continue;
    plain ??= maskCode(body);
    const index = match.index + whole.length - (relative ?? target).length;
    if (plain[index] !== '\0') yield { link, index };
  }
}

/** Most bodies link to other sites alone: a cheaper look, which finds more than there is. */
function mayLinkHere(body: string, { origin }: LinkingText['site']): boolean {
  return body.includes('.md') || FROM_ROOT.test(body) || body.includes(`${origin}/`);
}

/** A slash where an address may begin, and not the first of two, as in `https://`. */
const FROM_ROOT = /[(<"'=:\s]\/[^\s)"'<>/]/;

/** After an empty line that is code, or the second paragraph of a list: a look does not tell. */
function isIndented(body: string, index: number): boolean {
  const start = body.lastIndexOf('\n', index) + 1;
  return (
    /^(?: {4}|\t)/.test(body.slice(start, index + 1)) && /\n[ \t]*\n$/.test(body.slice(0, start))
  );
}

function toFile(target: string, from: string): string | undefined {
  const path = posix.join(posix.dirname(from), decode(target));
  return path.startsWith('..') ? undefined : `/${path}`.normalize('NFC');
}

function toPath(
  target: string,
  { origin, base }: Pick<Site, 'origin' | 'base'>,
): string | undefined {
  const local = target.startsWith(`${origin}/`) ? target.slice(origin.length) : target;
  if (!local.startsWith('/')) return undefined;
  const isElsewhere = local !== target && !local.startsWith(base);
  if (isElsewhere) return undefined;
  const [path = ''] = local.split(/[?#]/, 1);
  const below = path.startsWith(base) ? `/${path.slice(base.length)}` : path;
  return decode(below).normalize('NFC');
}

function decode(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}
