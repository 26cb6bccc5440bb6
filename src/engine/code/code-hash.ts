import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from '#schema/site.ts';

/*
 * Names the code by all that decides what it makes of content. Two builds with one hash render the
 * same bytes from the same rows; one more is only slower than need be.
 */

/** Each 16 hex digits, but for the version; apart, so that a shard can say in what it differs. */
export interface CodeParts {
  source: string;
  config: string;
  lockfile: string;
  /** As installed: Astro's own version, that of the parser's machine code, and Node's. */
  versions: string;
}

/** What stands in `src/` and makes no page. */
const APART = /^(?:testing|docs)\/|\.(?:test|site|verify)\.ts$|\.md$|(?:^|\/)cases\//;

export function readCodeParts(project: string): CodeParts {
  const sources = readdirSync(join(project, 'src'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(project.length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => !APART.test(file.slice('src/'.length)))
    .sort();
  const installed = ['astro', 'satteri'].map((name) => `${name} ${readVersion(project, name)}`);
  return {
    source: hashFiles(project, sources),
    config: hashFiles(project, ['astro.config.mjs', 'package.json', 'tsconfig.json']),
    lockfile: hashFiles(project, ['package-lock.json']),
    versions: [...installed, `node ${process.version}`].join(', '),
  };
}

/** 16 hex digits. `site` counts with what Astro bakes into the code: its origin and its base. */
export function toCodeHash(parts: CodeParts, { origin, base }: Pick<Site, 'origin' | 'base'>) {
  const { source, config, lockfile, versions } = parts;
  const all = [source, config, lockfile, versions, origin, base];
  return createHash('sha256').update(all.join('\0')).digest('hex').slice(0, 16);
}

function readVersion(project: string, name: string): string {
  const text = readFileSync(join(project, 'node_modules', name, 'package.json'), 'utf8');
  return (JSON.parse(text) as { version?: string }).version ?? '';
}

function hashFiles(project: string, files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) {
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(project, file)))
      .update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
