import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '#model/archive.ts';
import { toPath } from '#model/permalink.ts';

/*
 * `content/urls.txt`, the memory of what was published: one address a line, below the base,
 * decoded. It is committed with the content, so that no later edit loses an address unnoticed.
 */

/** An address and the line of `urls.txt` it stands on. */
export interface Remembered {
  address: string;
  line: number;
}

export const MEMORY = 'urls.txt';

/** The remembered addresses; none where nothing was remembered yet. Lines with # are notes. */
export function readRemembered(contentDir: string): Remembered[] {
  return readLines(contentDir)
    .map((text, index) => ({ address: text.trim().normalize('NFC'), line: index + 1 }))
    .filter(({ address }) => address !== '' && !address.startsWith('#'));
}

/** Every address that leads to a published article: its own and its aliases. */
export function publishedAddresses({ articles, withdrawn }: Archive): Set<string> {
  const own = [...articles, ...withdrawn];
  return new Set(own.flatMap(({ path, aliases }) => [path, ...aliases.map(toKept)]));
}

/** Adds what is published now to `urls.txt` and returns the additions. It never removes. */
export function remember(contentDir: string, archive: Archive): string[] {
  const known = new Set(readRemembered(contentDir).map(({ address }) => address));
  const own = [...archive.articles, ...archive.withdrawn].map(({ path }) => path);
  const added = own.filter((path) => !known.has(path)).sort();
  if (added.length === 0) return [];
  const notes = readLines(contentDir).filter((line) => line.trim().startsWith('#'));
  const all = [...notes, ...[...known, ...added].sort()];
  writeFileSync(join(contentDir, MEMORY), `${all.join('\n')}\n`);
  return added;
}

/** An alias as `urls.txt` would have it; files and queries (`/old.html`, `/?p=1`) as they are. */
function toKept(alias: string): string {
  return alias.endsWith('/') ? toPath(alias) : alias.normalize('NFC');
}

function readLines(contentDir: string): string[] {
  try {
    return readFileSync(join(contentDir, MEMORY), 'utf8').split(/\r?\n/);
  } catch {
    return [];
  }
}
