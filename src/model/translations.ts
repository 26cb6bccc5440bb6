import { compareText } from './order.ts';
import { perArchive } from './per-archive.ts';
import type { Archive } from './archive.ts';
import type { Article } from './types.ts';

/**
 * The same article in other languages: what it translates, what translates it, and what translates
 * the same original; published ones, ordered by language tag.
 */
export function translations(archive: Archive, article: Article): Article[] {
  const group = groupsOf(archive).get(originalOf(archive, article)) ?? [];
  return group.filter(({ id }) => id !== article.id);
}

/** The number of languages that the most translated article stands in; 1 where none is translated. */
export function countMostTranslations(archive: Archive): number {
  return Math.max(1, ...[...groupsOf(archive).values()].map(({ length }) => length));
}

/** By the id of the original. Articles that neither translate nor are translated are absent. */
const groupsOf = perArchive((archive) => {
  const groups = new Map<string, Article[]>();
  for (const article of archive.articles) {
    if (article.translationOf === undefined) continue;
    const id = originalOf(archive, article);
    const original = archive.articleById.get(id);
    const group = groups.get(id) ?? (original && !original.withdrawn ? [original] : []);
    if (!group.includes(article)) group.push(article);
    groups.set(id, group);
  }
  for (const group of groups.values()) {
    group.sort((a, b) => compareText(a.lang, b.lang) || compareText(a.path, b.path));
  }
  return groups;
});

/** Follows a translation of a translation to its start; a circle ends at its smallest id. */
function originalOf(archive: Archive, article: Article): string {
  if (article.translationOf === undefined) return article.id;
  const seen = new Set([article.id]);
  let next: string | undefined = article.translationOf;
  while (next !== undefined && !seen.has(next)) {
    seen.add(next);
    next = archive.articleById.get(next)?.translationOf;
  }
  if (next === undefined) return [...seen].at(-1) ?? article.id;
  const trail = [...seen];
  return trail.slice(trail.indexOf(next)).sort(compareText)[0] ?? next;
}
