import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';

/** Paths of every file below `folder`, with forward slashes, sorted. */
export function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .sort();
}

/** Every file of a finished site and the SHA-256 of its bytes, for comparing two of them. */
export function readDigests(folder: string): Record<string, string> {
  return Object.fromEntries(
    listFiles(folder).map((path) => [
      path,
      createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex'),
    ]),
  );
}

/** Paths of files that two sites do not have in common byte for byte, sorted. */
export function findDifferences(one: string, other: string): string[] {
  const [a, b] = [readDigests(one), readDigests(other)];
  const paths = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...paths].filter((path) => a[path] !== b[path]).sort();
}

/** Every HTML file of a finished site: its address below the base (`/2023/12/`) → its text. */
export function readPages(folder: string): Map<string, string> {
  return new Map(
    listFiles(folder)
      .filter((path) => path.endsWith('.html'))
      .map((path) => [toAddress(path), readFileSync(join(folder, path), 'utf8')]),
  );
}

/** `2023/12/index.html` → `/2023/12/`. */
export function toAddress(path: string): string {
  return `/${path.replace(/(?:^|(?<=\/))index\.html$/, '')}`;
}

/** A page that only sends the reader on. */
export function isRedirect(html: string): boolean {
  return /<meta[^>]+http-equiv="?refresh/i.test(html);
}

/** A piece of a page, loaded into another by a script. */
export function isFragment(html: string): boolean {
  return !/^\s*<!doctype html>/i.test(html);
}
