import type { Archive } from './archive.ts';
import { countParts } from './chunks.ts';
import { compareText } from './order.ts';
import { authorPath, sectionPath, toAddress, toHref, toPath, topicPath } from './permalink.ts';
import type { Article } from './types.ts';

/** An address that leads to another. */
export interface Redirect {
  /** As a browser asks for it: below the domain, with the base, percent-encoded, with its query. */
  from: string;
  /** The href of the target. */
  to: string;
  /**
   * The decoded path below the base where a static page can stand in for the redirect: `/old/`,
   * `/old.html`. Absent for an address with a query, which only a server can redirect.
   */
  page?: string;
}

/**
 * All redirects, sorted by `from`, each `from` once: the aliases of articles, withdrawn ones too,
 * and the next number of each list that has numbered parts (see `chunks.ts`). An alias never takes
 * the place of an article.
 */
export function toRedirects(archive: Archive): Redirect[] {
  const redirects = new Map<string, Redirect>();
  const all = [...archive.articles, ...archive.withdrawn].flatMap((article) =>
    article.aliases.flatMap((alias) => toRedirect(archive, article, alias) ?? []),
  );
  for (const redirect of [...all, ...toNextParts(archive)]) {
    if (!redirects.has(redirect.from)) redirects.set(redirect.from, redirect);
  }
  return [...redirects.values()].sort((a, b) => compareText(a.from, b.from));
}

/** `/old/`, `/old.html`, `/?p=1`, or any of them as a whole address with a domain. */
function toRedirect(archive: Archive, article: Article, alias: string): Redirect | undefined {
  const { site } = archive;
  const below = toBelowBase(archive, alias);
  const from = toHref(site, below);
  const isLive = archive.articleByPath.has(toPath(below.split(/[?#]/, 1)[0] ?? ''));
  if (below.includes('?')) return { from, to: article.href };
  if (isLive || below === '/') return undefined;
  return { from, to: article.href, page: toPagePath(below) };
}

/** Strips domain and fragment, and the base where the alias was written with this site's domain. */
function toBelowBase({ site }: Archive, alias: string): string {
  const [written = ''] = alias.trim().split('#', 1);
  const local = written.replace(/^https?:\/\/[^/?]*/i, '');
  const isOurs = local !== written && written.toLowerCase().startsWith(site.origin.toLowerCase());
  const below = isOurs && local.startsWith(site.base) ? local.slice(site.base.length) : local;
  // Dot segments and doubled slashes lead nowhere a browser would ask for.
  return `/${below}`.replace(/\/(?:\.{0,2}\/)+/g, '/');
}

/** Files keep their name (`/old.html`); everything else is a folder. */
function toPagePath(below: string): string {
  const path = toPath(below);
  return /\.[a-z\d]{1,5}\/$/i.test(path) && !below.endsWith('/') ? path.slice(0, -1) : path;
}

function toNextParts(archive: Archive): Redirect[] {
  const lists = [
    [archive.articlesByAuthor, authorPath],
    [archive.articlesBySection, sectionPath],
    [archive.articlesByTopic, topicPath],
  ] as const;
  return lists.flatMap(([list, toListPath]) =>
    [...list].flatMap(([id, articles]) => {
      const parts = countParts(articles.length);
      if (parts === 0) return [];
      const next = toAddress(archive.site, toListPath(id, parts + 1));
      return [
        { from: next.href, to: toAddress(archive.site, toListPath(id)).href, page: next.path },
      ];
    }),
  );
}
