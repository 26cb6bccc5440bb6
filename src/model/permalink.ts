import type { Site } from '#schema/site.ts';
import { feedFormats, type FeedFormat } from './feed-formats.ts';
import type { Address } from './types.ts';

/*
 * Every address of the site is made here. A path is decoded, NFC, starts and ends with a slash and
 * says nothing about the base; `toAddress` makes the link from it. Days are `YYYY-MM-DD`, months
 * `YYYY-MM`, days of any year `MM-DD`.
 */

export const archivePath = '/archive/';
export const latestFeedPath = '/feed/latest/';
export const redirectsPath = '/redirects.json';
/** The search page; the words stand behind `?q=`. */
export const searchPath = '/search/';

/** The page that tells people how to follow the publication. */
export const feedsPath = '/feeds/';
export const robotsPath = '/robots.txt';
export const sitemapIndexPath = '/sitemap.xml';

/** `sections/world` as Atom → `/feeds/sections/world.atom.xml`: endings that every server knows. */
export function channelPath(name: string, format: FeedFormat): string {
  return `${feedsPath}${name}.${feedFormats[format].ending}`;
}

/** A part of the sitemap, at the root, since one may only name what lies beside or below it. */
export function sitemapPath(part: string): string {
  return `/sitemap-${part}.xml`;
}

/** What the site is, for programs that read it as text. */
export const llmsPath = '/llms.txt';
/** What `index.json` of an article holds, as JSON Schema. */
export const articleSchemaPath = '/schemas/article.json';

/** The files beside an article's page. */
export const articleFileNames = {
  markdown: 'index.md',
  json: 'index.json',
  bibtex: 'cite.bib',
  ris: 'cite.ris',
  csl: 'cite.csl.json',
} as const;

export type ArticleFile = keyof typeof articleFileNames;

/** The lists of names that have an index of their own. */
export type NameList = 'authors' | 'sections' | 'topics';

/** The front page, `/`. */
export const frontPath = '/';

/** `/YYYY/MM/DD/SLUG/` with the day in the newsroom's zone, or the permalink an editor has set. */
export function articlePath(article: { day: string; slug: string; permalink?: string }): string {
  if (article.permalink !== undefined) return toPath(article.permalink);
  return `${dayPath(article.day)}${article.slug}/`;
}

/** A file beside the page of an article: `/2023/12/19/kirby/cite.bib` */
export function toArticleFile({ path, href }: Address, file: ArticleFile): Address {
  const name = articleFileNames[file];
  return { path: path + name, href: href + name };
}

/** The articles of a year for programs that read text: `2023` → `/2023/llms.txt` */
export function yearLlmsPath(year: string): string {
  return `${yearPath(year)}llms.txt`;
}

/** `2023` → `/2023/` */
export function yearPath(year: string): string {
  return `/${year}/`;
}

/** `2023-12` → `/2023/12/` */
export function monthPath(month: string): string {
  return `/${month.replaceAll('-', '/')}/`;
}

/** `2023-12-19` → `/2023/12/19/` */
export function dayPath(day: string): string {
  return `/${day.replaceAll('-', '/')}/`;
}

/** `12-19` → `/on/12-19/` */
export function onThisDayPath(monthDay: string): string {
  return `/on/${monthDay}/`;
}

/** The page of an author; `part` is the number of an older part, counted from the oldest. */
export function authorPath(id: string, part?: number): string {
  return listPath('authors', id, part);
}

/** The page of a section, or one of its older parts. */
export function sectionPath(id: string, part?: number): string {
  return listPath('sections', id, part);
}

/** The page of a topic, or one of its older parts. */
export function topicPath(id: string, part?: number): string {
  return listPath('topics', id, part);
}

/** The index of all authors, sections or topics. */
export function indexPath(list: NameList): string {
  return `/${list}/`;
}

/** One letter of a long index; `letter` is the `segment` of a letter of `letters.ts`. */
export function indexLetterPath(list: NameList, letter: string): string {
  return `/${list}/by/${letter}/`;
}

/** A page of `pages/`: `about` → `/about/` */
export function pagePath(id: string): string {
  return toPath(id);
}

/** The address of `path` on this site. `path` may carry a `#fragment` (a brief's anchor). */
export function toAddress(site: Site, path: string): Address {
  const clean = path.normalize('NFC');
  const hash = clean.indexOf('#');
  if (hash < 0) return { path: clean, href: encodeBelowBase(site, clean) };
  const fragment = encodeSegment(clean.slice(hash + 1));
  return { path: clean, href: `${encodeBelowBase(site, clean.slice(0, hash))}#${fragment}` };
}

/** A brief's place: its anchor on the page of its day. */
export function briefAddress(site: Site, day: string, slug: string): Address {
  return toAddress(site, `${dayPath(day)}#${slug}`);
}

/** `https://example.org/archive/2023/` from the href `/archive/2023/`; absolute ones stay. */
export function toAbsolute(site: Site, href: string): string {
  return href.startsWith('/') && !href.startsWith('//') ? site.origin + href : href;
}

/**
 * The href for a link an editor wrote in site.yaml. `https:`, `http:`, `mailto:` and `tel:` links
 * and `#fragments` stay as they are; everything else is an address on this site and gets the base,
 * so no other scheme (`javascript:`) can ever come through.
 */
export function toHref(site: Site, link: string): string {
  const written = link.trim();
  if (/^(?:https?:\/\/|mailto:|tel:|#)/i.test(written)) return written;
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(written) ?? [];
  return encodeBelowBase(site, `/${decode(path).replace(/^\/+/, '')}`) + encodeRest(rest);
}

/**
 * An address as a person or another system wrote it, in the form all paths here have: decoded, NFC,
 * slashes at both ends, no empty, `.` or `..` segments (so that nothing lands outside the site).
 */
export function toPath(written: string): string {
  const segments = decode(written)
    .normalize('NFC')
    .split('/')
    .filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return segments.length === 0 ? '/' : `/${segments.join('/')}/`;
}

function listPath(list: NameList, id: string, part: number | undefined): string {
  return part === undefined ? `/${list}/${id}/` : `/${list}/${id}/${part}/`;
}

function encodeBelowBase(site: Site, path: string): string {
  const below = path.startsWith('/') ? path.slice(1) : path;
  // Dates and most slugs are plain as they are, and a page makes dozens of addresses.
  if (PLAIN_PATH.test(below)) return site.base + below;
  return site.base + below.split('/').map(encodeSegment).join('/');
}

const PLAIN = /^[\w.~-]*$/;
const PLAIN_PATH = /^[\w.~/-]*$/;

function encodeSegment(segment: string): string {
  return PLAIN.test(segment) ? segment : encodeURIComponent(segment.toWellFormed());
}

/** The query and fragment of a link: what is already encoded stays so. */
function encodeRest(rest: string): string {
  return encodeURI(rest.toWellFormed()).replaceAll(/%25([\da-f]{2})/gi, '%$1');
}

/** A broken percent code is no reason to stop: it stays as it was written. */
function decode(text: string): string {
  if (!text.includes('%')) return text;
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
