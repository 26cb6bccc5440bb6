import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from './read-site.ts';

/*
 * Who wrote an article, as every place of a finished site tells it. Read from the files alone, so
 * that it proves what readers and programs get.
 */

/** `Maya Lind (person)`; a desk and an organization are both told as `(organization)`. */
export type Named = string;

/** Place, `byline` or `feeds/articles.atom.xml`, → what it tells, in its order. */
export type AuthorLists = Map<string, Named[]>;

interface Twin {
  publication: { name: string };
  authors: { name: string; kind: string; url?: string }[];
}

/** What the article's data file says: the list that all others are held against. */
export function readTwin(out: string, address: string): TwinAuthors {
  const { authors, publication } = JSON.parse(readText(out, address, 'index.json')) as Twin;
  return {
    publication: publication.name,
    names: authors.map(({ name, kind }) => toNamed(name, kind === 'person')),
    links: authors.flatMap(({ url }) => (url === undefined ? [] : [new URL(url).pathname])),
  };
}

export interface TwinAuthors {
  /** Stands in where nobody is named. */
  publication: string;
  names: Named[];
  /** Addresses of the authors' pages. */
  links: string[];
}

function toNamed(name: string, isPerson: boolean): Named {
  return `${name} (${isPerson ? 'person' : 'organization'})`;
}

function readText(out: string, address: string, file: string): string {
  return readFileSync(join(out, decodeURIComponent(address), file), 'utf8');
}

/** What an article's page and the files beside it tell, with kinds. */
export function readOwnLists(out: string, address: string): AuthorLists {
  return new Map([
    ['structured data', readStructured(readText(out, address, 'index.html'))],
    ['CSL-JSON', readCsl(readText(out, address, 'cite.csl.json'))],
  ]);
}

/** What the page and the feeds tell without kinds: names alone. */
export function readNameLists(out: string, address: string, feeds: FeedAuthors): AuthorLists {
  const html = readText(out, address, 'index.html');
  const [byline = ''] = /<div class="byline">.*?<\/div>/s.exec(html) ?? [];
  const [box = ''] = /<section class="authors".*?<\/section>/s.exec(html) ?? [];
  const lists: AuthorLists = new Map([
    ['byline', readAll(byline, /<a [^>]*rel="author"[^>]*>(.*?)<\/a>/gs)],
    ['box', readAll(box, /<a [^>]*rel="author"[^>]*>(.*?)<\/a>/gs)],
    ['Dublin Core', readAll(html, /<meta name="dcterms\.creator" content="(.*?)"/gs)],
    ['citation_author', readAll(html, /<meta name="citation_author" content="(.*?)"/gs)],
  ]);
  for (const [file, names] of feeds.get(address) ?? []) lists.set(file, names);
  return lists;
}

function readAll(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map(([, found = '']) => decode(found.replace(/<[^>]*>/g, '')));
}

function decode(text: string): string {
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, number, name) => {
    if (name) return named[String(name)] ?? whole;
    return String.fromCodePoint(hex ? parseInt(String(hex), 16) : Number(number));
  });
}

function readStructured(html: string): Named[] {
  const [, json = '{}'] = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html) ?? [];
  const graph = (JSON.parse(json) as { '@graph'?: StructuredNode[] })['@graph'] ?? [];
  const authors = graph.find(({ author }) => author)?.author ?? [];
  return authors.map((one) => toNamed(one.name, one['@type'] === 'Person'));
}

interface StructuredNode {
  author?: { '@type': string; name: string }[];
}

/** People by their parts, put together again; a person with one name has it as the family's. */
function readCsl(json: string): Named[] {
  const [record] = JSON.parse(json) as { author?: Record<string, string>[] }[];
  return (record?.author ?? []).map((one) => {
    const { literal, given, family, suffix } = one;
    if (literal !== undefined) return toNamed(literal, false);
    const particles = [one['dropping-particle'], one['non-dropping-particle']];
    return toNamed([given, ...particles, family, suffix].filter(Boolean).join(' '), true);
  });
}

/** Address of an article → feed → the names it gives. */
export type FeedAuthors = Map<string, Map<string, string[]>>;

/** What all feeds of a finished site tell of each article. */
export function readFeedAuthors(out: string): FeedAuthors {
  const found: FeedAuthors = new Map();
  if (!existsSync(join(out, 'feeds'))) return found;
  for (const file of listFiles(join(out, 'feeds'))) {
    const text = readFileSync(join(out, 'feeds', file), 'utf8');
    for (const [url, names] of readEntries(file, text)) {
      const address = new URL(url).pathname;
      const lists = found.get(address) ?? new Map<string, string[]>();
      found.set(address, lists.set(file, names));
    }
  }
  return found;
}

function readEntries(file: string, text: string): [string, string[]][] {
  if (file.endsWith('.rss.xml')) {
    return cut(text, 'item').map((item) => [
      readAll(item, /<link>(.*?)<\/link>/g)[0] ?? '',
      readAll(item, /<dc:creator>(.*?)<\/dc:creator>/gs),
    ]);
  }
  if (file.endsWith('.atom.xml')) {
    return cut(text, 'entry').map((entry) => [
      readAll(entry, /<link href="([^"]*)"/g)[0] ?? '',
      readAll(entry, /<author>\s*<name>(.*?)<\/name>/gs),
    ]);
  }
  if (!file.endsWith('.json')) return [];
  const { items = [] } = JSON.parse(text) as { items?: JsonItem[] };
  return items.map(({ url, authors = [] }) => [url, authors.map(({ name }) => name)]);
}

interface JsonItem {
  url: string;
  authors?: { name: string }[];
}

function cut(text: string, element: string): string[] {
  return text.match(new RegExp(`<${element}[ >].*?</${element}>`, 'gs')) ?? [];
}
