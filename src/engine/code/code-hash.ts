import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '#schema/site.ts';

/*
 * Names the code by all that decides what it makes of content. Two builds with one hash render the
 * same bytes from the same rows; one more is only slower than need be.
 */

const FILES = [
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'node_modules/astro/package.json',
];

/** What stands in `src/` and makes no page. */
const APART = /^(?:testing|docs)\/|\.(?:test|site|verify)\.ts$|\.md$|(?:^|\/)cases\//;

/** 16 hex digits. `site` counts with what Astro bakes into the code: its origin and its base. */
export function toCodeHash(project: string, site: Pick<Site, 'origin' | 'base'>): string {
  const hash = createHash('sha256').update(`${process.version} ${site.origin} ${site.base}\0`);
  const sources = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
    .filter((file) => !APART.test(file.slice('src/'.length)))
    .sort();
  for (const file of [...FILES, ...sources]) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(project, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
