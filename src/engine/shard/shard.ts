import { hash } from 'node:crypto';
import type { CodeParts } from '../code/code-hash.ts';

/** One of several slices of a site, counted from 1: 3 of 8. */
export interface Shard {
  number: number;
  of: number;
}

/** Everything that slices of one site must agree on. */
export interface Agreement extends CodeParts {
  /** Names all rows, and site.yaml. */
  content: string;
  /** ISO 8601. */
  now: string;
  /** Names every page of the site with all it is a function of. */
  plan: string;
  /** How many pages the whole site has. */
  pages: number;
}

/** What lies in a slice as `.shard.json`. */
export interface ShardNote extends Agreement {
  shard: Shard;
  /** The slice's pages, and its other files: place → digest of the bytes. */
  files: Record<string, string>;
  others: Record<string, string>;
}

export const SHARD_NOTE = '.shard.json';

/** `3/8` */
export function parseShard(text: string): Shard | undefined {
  const [, number = NaN, of = NaN] = (/^(\d+)\/(\d+)$/.exec(text) ?? []).map(Number);
  return number >= 1 && number <= of ? { number, of } : undefined;
}

/** A page's slice depends on its address alone, so it stays there whatever is published beside it. */
export function isIn({ number, of }: Shard, file: string): boolean {
  return Number.parseInt(hash('sha256', file, 'hex').slice(0, 8), 16) % of === number - 1;
}

/** What stands once in a site (styles, fonts, `public/`) comes with the first slice. */
export function hasWholeSite(shard: Shard): boolean {
  return shard.number === 1;
}

const names: Readonly<Record<keyof Agreement, string>> = {
  source: 'the source (src/)',
  config: 'the configuration (astro.config.mjs, package.json, tsconfig.json)',
  lockfile: 'package-lock.json',
  versions: 'the versions of Astro, Satteri and Node',
  content: 'the content',
  now: 'the moment (NOW)',
  plan: 'the plan of the pages',
  pages: 'the number of pages',
};

/** In what two differ, in words; the plan follows from the rest, so it is told only by itself. */
export function findDifferences(one: Agreement, other: Agreement): string[] {
  const keys = Object.keys(names) as (keyof Agreement)[];
  const all = keys.filter((key) => one[key] !== other[key]);
  const causes = all.filter((key) => key !== 'plan' && key !== 'pages');
  return (causes.length > 0 ? causes : all).map((key) => names[key]);
}
