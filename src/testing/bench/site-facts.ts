import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parseFacts, toKind, type PageFacts } from './page-facts.ts';

/** What is compared of a finished site. */
export interface SiteFacts {
  /** Every page's address below the base: `/2023/12/`. */
  addresses: string[];
  /** Facts of the pages asked for. */
  pages: Map<string, PageFacts>;
}

/** The size of a finished site, HTML and CSS only. */
export interface SiteSize {
  pages: number;
  megabytes: number;
}

/** Addresses of all HTML files of a site. */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => `/${path.replaceAll('\\', '/').replace(/(?:^|(?<=\/))index\.html$/, '')}`)
    .sort();
}

/** Facts of the page at `address`. */
export function readFacts(folder: string, address: string): PageFacts {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return parseFacts(readFileSync(join(folder, file), 'utf8'));
}

/** Every page where there are few of a kind, else `most` of them, evenly spread. */
export function toSample(addresses: readonly string[], most: number): string[] {
  return [...Map.groupBy(addresses, toKind).values()].flatMap((ofKind) =>
    ofKind.length <= most
      ? ofKind
      : Array.from(
          { length: most },
          (_, at) => ofKind[Math.floor((at * ofKind.length) / most)] ?? '',
        ),
  );
}

export function measureSite(folder: string): SiteSize {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const counted = files.filter((path) => /\.(?:html|css)$/.test(path));
  const bytes = counted.reduce((sum, path) => sum + statSync(join(folder, path)).size, 0);
  return {
    pages: counted.filter((path) => path.endsWith('.html')).length,
    megabytes: bytes / 1e6,
  };
}
