import type { Archive } from './archive.ts';
import { compareDated, countUntil } from './order.ts';
import { perArchive } from './per-archive.ts';
import { toPath } from './permalink.ts';
import { translations } from './translations.ts';
import type { Article } from './types.ts';

/** How many related articles are shown. */
export const RELATED_LENGTH = 4;
/** How many follow-ups found by their links are shown: the first ones, so that the list settles. */
export const LINKED_LENGTH = 8;
/** How far each topic and author is looked back: bounded work, however long its list. */
export const LOOK_BACK = 50;

/**
 * Up to four earlier articles in the same language that share topics (2 points each) or authors
 * (1 point each), the newer of equals before the older; shown newest first. Never a later one, so the
 * list is the same for ever, unless something is published with an earlier date later on.
 */
export function relatedEarlier(archive: Archive, article: Article): Article[] {
  const points = new Map<Article, number>();
  const add = (list: readonly Article[] | undefined, score: number) => {
    for (const other of lookBack(list ?? [], article)) {
      if (other.lang === article.lang) points.set(other, (points.get(other) ?? 0) + score);
    }
  };
  for (const { id } of article.topics) add(archive.articlesByTopic.get(id), 2);
  for (const { id } of article.authors) add(archive.articlesByAuthor.get(id), 1);
  return takeBest(points)
    .map(([other]) => other)
    .sort((a, b) => compareDated(b, a));
}

type Scored = readonly [article: Article, points: number];

/** The few best; sorting hundreds for four would cost most of what a page costs here. */
function takeBest(points: Iterable<Scored>): Scored[] {
  const best: Scored[] = [];
  for (const scored of points) {
    const last = best[RELATED_LENGTH - 1];
    if (last && compareScored(last, scored) < 0) continue;
    if (last) best.pop();
    best.push(scored);
    best.sort(compareScored);
  }
  return best;
}

/** More points first, then the newer. */
function compareScored([a, one]: Scored, [b, other]: Scored): number {
  return other - one || compareDated(b, a);
}

/**
 * The articles that continue this one, oldest first, each once: all that its `later` names, and the
 * first eight later ones whose bodies link to it (at its address or an alias). Translations of it
 * are not follow-ups.
 */
export function followUps(archive: Archive, article: Article): Article[] {
  const own = new Set([article, ...translations(archive, article)]);
  const named = article.later.flatMap((id) => archive.articleById.get(id) ?? []);
  const addresses = [article.path, ...article.aliases.map(toPath)];
  const linking = addresses
    .flatMap((path) => linksTo(archive).get(path) ?? [])
    .filter((other) => compareDated(other, article) > 0 && !own.has(other));
  const firstLinking = [...new Set(linking)].sort(compareDated).slice(0, LINKED_LENGTH);
  return [...new Set([...named, ...firstLinking])]
    .filter((other) => other !== article && other.withdrawn === undefined)
    .sort(compareDated);
}

/** The newest articles of a list before `article`. */
function lookBack(list: readonly Article[], article: Article): Article[] {
  const end = countUntil(list, (other) => compareDated(other, article) >= 0);
  return list.slice(Math.max(0, end - LOOK_BACK), end);
}

/** By the path that is linked to. */
const linksTo = perArchive((archive) => {
  const linking = new Map<string, Article[]>();
  for (const article of archive.articles) {
    for (const path of new Set(article.links.map(toPath))) {
      const found = linking.get(path);
      if (found) found.push(article);
      else linking.set(path, [article]);
    }
  }
  return linking;
});
