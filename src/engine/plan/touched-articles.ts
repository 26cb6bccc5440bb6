import type { Archive } from '#model/archive.ts';
import { FEED_LENGTH } from '#model/feed.ts';
import { compareDated, contentOf, countUntil } from '#model/order.ts';
import { toPath } from '#model/permalink.ts';
import { LOOK_BACK } from '#model/related.ts';
import { countMostTranslations } from '#model/translations.ts';
import type { Article } from '#model/types.ts';
import { articlesOf } from './shown.ts';
import type { Change } from './scope.ts';

/**
 * The articles, as they are now, whose pages may show something of a change: its own; those in
 * whose feed, among whose earlier or later articles or translations something changed may stand or
 * have stood; those of `days` that have new neighbours. Withdrawn ones, being few, always.
 */
export function findTouchedArticles(
  archive: Archive,
  change: Change,
  days: ReadonlySet<string>,
): Set<Article> {
  const changed = articlesOf([...change.before, ...change.after]);
  return new Set([
    ...articlesOf(change.after),
    ...archive.withdrawn,
    ...findFollowing(archive, change),
    ...findSimilar(archive, changed),
    ...findLinked(archive, changed),
    ...findTranslated(archive, changed),
    ...[...days].flatMap((day) => articlesOf(archive.itemsByDay.get(day) ?? [])),
  ]);
}

/** Those whose feed may hold, or have held, something that changed. */
function findFollowing(archive: Archive, { before, after }: Change): Article[] {
  const { timeline } = archive;
  const changed = [...before, ...after].map(contentOf);
  // An article's own translations are left out of its feed, so that it reaches further back.
  const reach = FEED_LENGTH + countMostTranslations(archive) + changed.length + 1;
  return changed.flatMap((one) => {
    // The feed of an article holds whatever has its moment too.
    const first = countUntil(timeline, (item) => contentOf(item).date.instant >= one.date.instant);
    const place = countUntil(timeline, (item) => compareDated(contentOf(item), one) >= 0);
    return articlesOf(timeline.slice(first, place + reach));
  });
}

/** Those that look back to something that changed for what is related. */
function findSimilar(archive: Archive, changed: readonly Article[]): Article[] {
  const { articlesByAuthor, articlesByTopic } = archive;
  const reach = LOOK_BACK + changed.length + 1;
  return changed.flatMap((one) => {
    const lists = [
      ...one.authors.map(({ id }) => articlesByAuthor.get(id) ?? []),
      ...one.topics.map(({ id }) => articlesByTopic.get(id) ?? []),
    ];
    return lists.flatMap((list) => {
      const place = countUntil(list, (other) => compareDated(other, one) >= 0);
      return list.slice(place, place + reach);
    });
  });
}

/** Those that something changed links to, and those that name it as their continuation. */
function findLinked({ articles, withdrawn }: Archive, changed: readonly Article[]): Article[] {
  const ids = new Set(changed.map(({ id }) => id));
  const paths = new Set(changed.flatMap(({ links }) => links.map(toPath)));
  const isLinked = ({ path, aliases }: Article) =>
    paths.has(path) || aliases.some((alias) => paths.has(toPath(alias)));
  return [...articles, ...withdrawn].filter(
    (one) => one.later.some((id) => ids.has(id)) || (paths.size > 0 && isLinked(one)),
  );
}

/** Those that are, or were, the same in another language, over however many steps. */
export function findTranslated(
  { articles, withdrawn }: Archive,
  changed: readonly Article[],
): Article[] {
  const ids = new Set(changed.flatMap(({ id, translationOf }) => [id, translationOf ?? id]));
  const all = [...articles, ...withdrawn];
  const links = all.flatMap(({ id, translationOf }) =>
    translationOf === undefined ? [] : [[id, translationOf] as const],
  );
  for (let size = 0; size < ids.size;) {
    size = ids.size;
    for (const link of links) {
      if (link.some((id) => ids.has(id))) for (const id of link) ids.add(id);
    }
  }
  return links.length === 0 ? [] : all.filter(({ id }) => ids.has(id));
}
