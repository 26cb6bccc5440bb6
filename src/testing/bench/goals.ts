import type { RowResult, SizeResult } from './results.ts';

/* What the engine is to reach, beside what was measured: a goal that is missed stays in the list. */

interface Goal {
  what: string;
  /** The number of articles it is set for. */
  at: number;
  limit: number;
  unit: string;
  /** Undefined where the size lacks a row for it. */
  find(size: SizeResult): number | undefined;
}

type Run = Exclude<RowResult, { gap: string }>;

function findRow({ rows }: SizeResult, key: string): Run | undefined {
  const row = rows.find((one) => one.key === key);
  return row && !('gap' in row) ? row : undefined;
}

const wall = (key: string) => (size: SizeResult) => findRow(size, key)?.wallSeconds;

function findShare(size: SizeResult): number | undefined {
  const [ours, theirs] = [findRow(size, 'cold'), findRow(size, 'hugo')];
  return ours && theirs && ours.cpuSeconds / theirs.cpuSeconds;
}

function findEach(size: SizeResult): number | undefined {
  const cold = findRow(size, 'cold');
  return cold && (cold.cpuSeconds * 1000) / size.articles;
}

function findMemory(size: SizeResult): number | undefined {
  const cold = findRow(size, 'cold');
  return cold && cold.peakMegabytes / 1024;
}

const goals: readonly Goal[] = [
  { what: 'cold: CPU against Hugo’s', at: 20_000, limit: 0.8, unit: '×', find: findShare },
  { what: 'cold: CPU an article', at: 100_000, limit: 3, unit: 'ms', find: findEach },
  { what: 'cold: peak memory', at: 100_000, limit: 1.5, unit: 'GB', find: findMemory },
  { what: 'nothing changed', at: 100_000, limit: 3, unit: 's', find: wall('nothing') },
  { what: 'one body edited, named', at: 100_000, limit: 1, unit: 's', find: wall('body-told') },
  { what: 'one body edited, found', at: 100_000, limit: 3, unit: 's', find: wall('body-found') },
  { what: 'newest article added', at: 100_000, limit: 2, unit: 's', find: wall('newest') },
];

/**
 * A line for each goal, as cells: what, the goal, what was measured at the largest size that has it,
 * and whether that is met. A smaller size than the goal's proves nothing, but can refute.
 */
export function toGoalLines(results: readonly SizeResult[]): string[][] {
  return goals.map((goal) => {
    const { what, at, limit, unit } = goal;
    const cells = [`${what}, ${at.toLocaleString('en-GB')} articles`, `≤ ${limit} ${unit}`];
    const size = results
      .filter(({ articles }) => articles <= at)
      .findLast((one) => goal.find(one) !== undefined);
    const found = size && goal.find(size);
    if (!size || found === undefined) return [...cells, 'not measured', ''];
    const measured = `${found.toFixed(2)} ${unit} at ${size.articles.toLocaleString('en-GB')}`;
    return [...cells, measured, judge(found <= limit, size.articles === at)];
  });
}

function judge(isWithin: boolean, isAtSize: boolean): string {
  if (!isWithin) return 'missed';
  return isAtSize ? 'met' : 'open: not measured at that size';
}
