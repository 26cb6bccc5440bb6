import type { When } from '#lib/zoned-time.ts';

/** One part of the archive that is indexed for itself: all that was published in some months. */
export interface Piece<T> {
  /** `2015`, `2015-h2` (its second half), `2015-q3` (a quarter), `2015-07`. */
  name: string;
  /** Oldest first. */
  items: T[];
}

/** A piece of this many articles is indexed again in about three seconds. */
const LARGEST = 600;

/** From years to months: how many months a piece has, and what it is called. */
const CUTS: readonly { months: number; toName: (year: string, number: number) => string }[] = [
  { months: 12, toName: (year) => year },
  { months: 6, toName: (year, number) => `${year}-h${number}` },
  { months: 3, toName: (year, number) => `${year}-q${number}` },
  { months: 1, toName: (year, number) => `${year}-${String(number).padStart(2, '0')}` },
];

/**
 * Cuts what was published into years, and a year that is too large into halves, those into
 * quarters, those into months. By the calendar, so that an article published today or found in an
 * attic touches one piece. Oldest first; each item is in one piece.
 */
export function toPieces<T extends { date: When }>(
  items: readonly T[],
  largest = LARGEST,
): Piece<T>[] {
  return groupBy(items, ({ date }) => date.day.slice(0, 4)).flatMap(([year, ofYear]) =>
    cut(year, ofYear, 0, largest),
  );
}

function cut<T extends { date: When }>(
  year: string,
  items: T[],
  depth: number,
  largest: number,
): Piece<T>[] {
  const { months, toName } = CUTS[depth] ?? { months: 1, toName: () => year };
  const groups = groupBy(items, ({ date }) => {
    return toName(year, Math.ceil(Number(date.day.slice(5, 7)) / months));
  });
  return groups.flatMap(([name, group]) =>
    group.length > largest && depth < CUTS.length - 1
      ? cut(year, group, depth + 1, largest)
      : [{ name, items: group }],
  );
}

/** In the order in which the keys first appear. */
function groupBy<T>(items: readonly T[], toKey: (item: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = toKey(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups];
}
