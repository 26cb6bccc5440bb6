import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isRedirect, toAddress } from '../read-site.ts';
import { parseFacts, toKind, type PageFacts } from './page-facts.ts';

/** The size of a finished site, HTML and CSS only. */
export interface SiteSize {
  pages: number;
  megabytes: number;
}

/**
 * Addresses of all pages of a site that say something. Each of the two makes one redirect for a long
 * list: ours where the next part will stand, Hugo's at the first; those are left out.
 */
export function listPages(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => toAddress(path.replaceAll('\\', '/')))
    .filter((address) => !isPart(address) || !isRedirect(readPage(folder, address)))
    .sort();
}

function isPart(address: string): boolean {
  return /^\/(?:authors|topics)\/[^/]+\/(?:part\/)?\d+\/$/.test(address);
}

function readPage(folder: string, address: string): string {
  const file = address.endsWith('/') ? `${address}index.html` : address;
  return readFileSync(join(folder, file), 'utf8');
}

/** Facts of the page at `address`. */
export function readFacts(folder: string, address: string): PageFacts {
  return parseFacts(readPage(folder, address));
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
