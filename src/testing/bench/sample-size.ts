import type { RowResult, SizeResult } from './results.ts';

/** For tests: what was measured at one number of articles, on a machine that does not exist. */
export function aSize(articles: number, rows: RowResult[] = []): SizeResult {
  return {
    articles,
    source: 'articles of the built-in generator',
    machine: {
      processor: 'AMD EPYC',
      cores: 2,
      gigabytes: 24,
      system: 'Linux 6.1',
      node: 'v24.21.0',
      astro: '7.3.4',
      load: 0.4,
      date: '2026-11-24T09:00:00.000Z',
      commit: 'abc1234',
    },
    rows,
  };
}
