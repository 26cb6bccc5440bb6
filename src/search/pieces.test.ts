import { expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { toPieces } from './pieces.ts';

function on(day: string, count = 1) {
  return Array.from({ length: count }, () => ({ date: parseWhen(day, 'Europe/Kyiv') }));
}

function sizesOf(items: ReturnType<typeof on>, largest: number): [string, number][] {
  return toPieces(items, largest).map((piece) => [piece.name, piece.items.length]);
}

test('a year is a piece', () => {
  const items = [...on('2014-03-01', 2), ...on('2016-01-01'), ...on('2016-12-31')];
  expect(sizesOf(items, 3)).toEqual([
    ['2014', 2],
    ['2016', 2],
  ]);
});

test('a year that is too large is cut in halves, those in quarters, those in months', () => {
  const items = [
    ...on('2015-01-05', 2),
    ...on('2015-02-05', 2),
    ...on('2015-05-05', 2),
    ...on('2015-08-05', 3),
  ];
  expect(sizesOf(items, 3)).toEqual([
    ['2015-01', 2],
    ['2015-02', 2],
    ['2015-q2', 2],
    ['2015-h2', 3],
  ]);
});

test('a month is cut no further', () => {
  expect(sizesOf(on('2015-07-01', 9), 3)).toEqual([['2015-07', 9]]);
});

test('an article of another year leaves a year’s piece as it was', () => {
  const before = toPieces(on('2014-03-01', 2), 3);
  const after = toPieces([...on('2012-01-01'), ...on('2014-03-01', 2), ...on('2020-01-01', 9)], 3);
  expect(after.find(({ name }) => name === '2014')).toEqual(before[0]);
});

test('an archive of nothing has no pieces', () => {
  expect(toPieces([])).toEqual([]);
});
