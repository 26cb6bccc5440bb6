import type { Archive } from './archive.ts';
import type { Article } from './types.ts';

/** Published articles by the year of their day, oldest first; years with none are absent. */
export function articlesByYear({ articles }: Pick<Archive, 'articles'>): Map<string, Article[]> {
  return Map.groupBy(articles, ({ date }) => date.day.slice(0, 4));
}
