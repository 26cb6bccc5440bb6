import type { Archive } from './archive.ts';
import { perArchive } from './per-archive.ts';
import type { Article } from './types.ts';

/**
 * The href behind a link from one file of the archive to another: `../12/kirby.md`, written in
 * `articles/2024/01/x.md`, or `/articles/2023/12/kirby.md` from anywhere, with its fragment.
 * Undefined where that is no published article's file.
 */
export function findArticleHref(archive: Archive, from: string, link: string): string | undefined {
  const file = findLinkedFile(from, link);
  const target = file === undefined ? undefined : articlesByFile(archive).get(file);
  if (!target) return undefined;
  const [, fragment] = link.split('#');
  return fragment === undefined ? target.href : `${target.href}#${fragment}`;
}

/** The file such a link means, whether it is there or not. */
export function findLinkedFile(from: string, link: string): string | undefined {
  const [path = ''] = link.split('#');
  if (!path.endsWith('.md')) return undefined;
  return path.startsWith('/') ? path.slice(1) : join(from, path);
}

const articlesByFile = perArchive(
  ({ articles, withdrawn }): ReadonlyMap<string, Article> =>
    new Map([...articles, ...withdrawn].map((article) => [article.file, article])),
);

/** `path` as seen from the folder of the file `from`; what leads out of the archive is no file. */
function join(from: string, path: string): string {
  const parts: string[] = from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.pop() === undefined) return '';
    } else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
