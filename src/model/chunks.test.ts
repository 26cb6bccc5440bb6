import { describe, expect, test } from 'vitest';
import { countParts, findPart, toParts } from './chunks.ts';

const list = (length: number) => Array.from({ length }, (_, index) => index + 1);
const bounds = (length: number) =>
  toParts(list(length)).map(({ number, items }) => [number, items[0], items.at(-1)]);

describe('a long list', () => {
  test('of up to 99 is one page without a number, the newest first', () => {
    expect(toParts(list(3))).toEqual([{ items: [3, 2, 1] }]);
    expect(bounds(99)).toEqual([[undefined, 99, 1]]);
    expect(toParts([])).toEqual([{ items: [] }]);
  });

  test('of 100 splits off its oldest fifty', () => {
    expect(bounds(100)).toEqual([
      [undefined, 100, 51],
      [1, 50, 1],
    ]);
    expect(bounds(2049)).toHaveLength(40);
    expect(bounds(199)).toEqual([
      [undefined, 199, 101],
      [2, 100, 51],
      [1, 50, 1],
    ]);
  });

  test('names the neighbours of each part', () => {
    const neighbours = toParts(list(200)).map(({ number, older, newer }) => [number, older, newer]);
    expect(neighbours).toEqual([
      [undefined, 3, undefined],
      [3, 2, 4],
      [2, 1, 3],
      [1, undefined, 2],
    ]);
  });

  test('has no part 0, none beyond the last, and none and a half', () => {
    const some = list(120);
    expect([0, 2, 1.5, -1, NaN].map((number) => findPart(some, number))).toEqual(
      Array(5).fill(undefined),
    );
  });

  test('holds every item once', () => {
    for (const length of [0, 1, 49, 50, 99, 100, 101, 150, 777]) {
      const items = toParts(list(length)).flatMap((part) => part.items);
      expect(items).toEqual(list(length).reverse());
    }
  });

  test('changes in its newest part alone when an item is added, and by one new part at a split', () => {
    for (let length = 0; length < 420; length += 1) {
      const before = toParts(list(length));
      const after = toParts(list(length + 1));
      const isSplit = (length + 1) % 50 === 0 && length + 1 >= 100;
      const changed = after.filter(
        (part) =>
          JSON.stringify(before.find((old) => old.number === part.number)) !== JSON.stringify(part),
      );
      const fresh = isSplit ? [undefined, countParts(length + 1)] : [undefined];
      expect(changed.map(({ number }) => number)).toEqual(fresh);
      expect(after).toHaveLength(before.length + (isSplit ? 1 : 0));
    }
  });
});
