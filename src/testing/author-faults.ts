import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readFeedAuthors, readNameLists, readOwnLists, readTwin } from './author-lists.ts';
import { isRedirect } from './read-site.ts';

export interface AuthorFaults {
  /** One line for each place that tells something else than the article's data. */
  faults: string[];
  /** How many articles were looked at. */
  articles: number;
  /** Every place that told something. */
  places: Set<string>;
}

/**
 * Holds every place of a finished site that names authors against the article's data: names, order
 * and kinds, and whether each author's pages list the article. The site stands at the root of its
 * host; withdrawn articles tell less and are left out.
 */
export function findAuthorFaults(out: string, pages: ReadonlyMap<string, string>): AuthorFaults {
  const feeds = readFeedAuthors(out);
  const faults: string[] = [];
  const places = new Set<string>();
  const articles = [...pages].filter(([path, html]) => hasTwin(out, path) && isWhole(html));
  for (const [path] of articles) {
    const address = encodeURI(path);
    const { names, links, publication } = readTwin(out, address);
    const plain = names.map((name) => name.replace(/ \(\w+\)$/, ''));
    const told = [
      ...[...readOwnLists(out, address)].map((list) => [...list, names] as const),
      ...[...readNameLists(out, address, feeds)].map((list) => [...list, plain] as const),
    ];
    for (const [place, found, expected] of told) {
      places.add(place);
      // An article that names nobody is the publication's, where somebody must be named.
      const isStandIn = names.length === 0 && found.every((name) => name.startsWith(publication));
      if (!isStandIn && !isSame(found, expected))
        faults.push(`${path} ${place}: ${found.join(', ')}`);
    }
    for (const link of links) {
      if (!isListed(pages, link, address)) faults.push(`${path} is not listed at ${link}`);
    }
  }
  return { faults, articles: articles.length, places };
}

/** Articles alone have a data file beside their page. */
function hasTwin(out: string, path: string): boolean {
  return existsSync(join(out, path, 'index.json'));
}

function isWhole(html: string): boolean {
  return !isRedirect(html) && !/class="[^"]*\bwithdrawn\b/.test(html);
}

/** Records give people family name first, `Lind, Maya`: the words are the same. */
function isSame(found: readonly string[], expected: readonly string[]): boolean {
  const toWords = (name: string) => name.replaceAll(',', '').split(/\s+/).sort().join(' ');
  return found.map(toWords).join('\n') === expected.map(toWords).join('\n');
}

/** Whether the author's page, or a further part of it, leads to the article. */
function isListed(pages: ReadonlyMap<string, string>, link: string, article: string): boolean {
  const start = decodeURIComponent(link);
  return [...pages].some(
    ([path, html]) => path.startsWith(start) && html.includes(`href="${article}"`),
  );
}
