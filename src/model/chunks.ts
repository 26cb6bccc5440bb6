/** How many items a numbered part holds. */
export const PART_SIZE = 50;

/** A part of a long list; its items run from the newest to the oldest. */
export interface Part<T> {
  /** Counted from 1, the oldest. The newest part has no number: it is the list's own page. */
  number?: number;
  items: T[];
  /** The number of the next older part. */
  older?: number;
  /** The number of the next newer part; the newest part has none. */
  newer?: number;
}

/** How many numbered parts a list of `length` items has beside its newest, un-numbered one. */
export function countParts(length: number): number {
  return Math.max(0, Math.floor(length / PART_SIZE) - 1);
}

/**
 * One part of a list that is sorted oldest first: part `number`, or the newest without one. Part
 * k holds items 50(k−1) to 50k−1 counted from the oldest; the newest holds the last 50 to 99, or
 * all where there are fewer.
 *
 * A new item touches the newest part only; every fiftieth item also splits a new numbered part off
 * it. To keep even the links of a numbered part the same for ever, its `newer` is always the next
 * number; while that is not split off, `redirects.ts` leads its address to the newest part.
 * Undefined where there is no such part.
 */
export function findPart<T>(oldestFirst: readonly T[], number?: number): Part<T> | undefined {
  const parts = countParts(oldestFirst.length);
  if (number === undefined) {
    const items = oldestFirst.slice(parts * PART_SIZE).reverse();
    return { items, ...(parts > 0 && { older: parts }) };
  }
  if (!Number.isInteger(number) || number < 1 || number > parts) return undefined;
  const items = oldestFirst.slice((number - 1) * PART_SIZE, number * PART_SIZE).reverse();
  return { number, items, ...(number > 1 && { older: number - 1 }), newer: number + 1 };
}

/** All parts, the newest first. */
export function toParts<T>(oldestFirst: readonly T[]): Part<T>[] {
  const count = countParts(oldestFirst.length);
  const numbers = Array.from({ length: count }, (_, index) => count - index);
  return [undefined, ...numbers].flatMap((number) => findPart(oldestFirst, number) ?? []);
}
