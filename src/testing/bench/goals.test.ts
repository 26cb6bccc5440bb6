import { expect, test } from 'vitest';
import { toGoalLines } from './goals.ts';
import type { RowResult, SizeResult } from './results.ts';
import { aSize } from './sample-size.ts';

function aRow(key: string, cpuSeconds: number, wallSeconds: number): RowResult {
  const peakMegabytes = 2048;
  return {
    key,
    name: key,
    cpuSeconds,
    wallSeconds,
    peakMegabytes,
    runs: 1,
    pages: 1,
    megabytes: 1,
  };
}

const find = (results: SizeResult[], what: string): string[] | undefined =>
  toGoalLines(results).find(([name]) => name?.startsWith(what));

test('a goal is met or missed where it was measured at its size', () => {
  const rows = [aRow('hugo', 100, 50), aRow('cold', 70, 40)];
  expect(find([aSize(20_000, rows)], 'cold: CPU against')).toEqual([
    'cold: CPU against Hugo’s, 20,000 articles',
    '≤ 0.8 ×',
    '0.70 × at 20,000',
    'met',
  ]);
  expect(
    find([aSize(20_000, [aRow('hugo', 50, 50), ...rows.slice(1)])], 'cold: CPU against'),
  ).toContain('missed');
});

test('a smaller size can refute a goal, and cannot prove it', () => {
  const results = [aSize(20_000, [aRow('newest', 5, 6), aRow('nothing', 1, 1)])];
  expect(find(results, 'newest')).toEqual([
    'newest article added, 100,000 articles',
    '≤ 2 s',
    '6.00 s at 20,000',
    'missed',
  ]);
  expect(find(results, 'nothing')?.at(-1)).toBe('open: not measured at that size');
});

test('what was never measured says so', () => {
  expect(find([], 'nothing changed')?.slice(2)).toEqual(['not measured', '']);
});
