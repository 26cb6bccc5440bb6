import { describe, expect, test } from 'vitest';
import { parseHugoVersion } from './machine.ts';
import { renderReport, renderRows, renderTable } from './report.ts';
import { withResult, type RowResult, type SizeResult } from './results.ts';
import { aSize } from './sample-size.ts';

const row = (key: string, cpuSeconds: number, rendered?: number): RowResult => ({
  key,
  name: key,
  cpuSeconds,
  wallSeconds: 50,
  peakMegabytes: 1234.5,
  runs: 3,
  pages: 20_000,
  megabytes: 436.2,
  ...(rendered !== undefined && { rendered }),
});

describe('the table of rows', () => {
  test('sets processor time against Hugo’s of the same run', () => {
    const lines = renderRows([row('hugo', 70), row('cold', 49, 20_000)]).split('\n');
    expect(lines[2]).toBe('| hugo | 70.0 | 1.00 | 3.5 | 50.0 | 1,235 | 20,000 |  | 436 | 3 |');
    expect(lines[3]).toBe(
      '| cold | 49.0 | 0.70 | 2.5 | 50.0 | 1,235 | 20,000 | 20,000 | 436 | 3 |',
    );
  });

  test('sets it against nothing where Hugo was not run', () => {
    const hugo = { key: 'hugo', name: 'Hugo, cold', gap: 'not installed: `apt-get install hugo`' };
    const lines = renderRows([hugo, row('cold', 49)]).split('\n');
    expect(lines[2]).toContain('| Hugo, cold | not installed: `apt-get install hugo` |  |');
    expect(lines[3]).toContain('| cold | 49.0 |  | 2.5 |');
  });

  test('gives no time a page where hardly any was rendered', () => {
    expect(renderRows([row('body-told', 0.514, 1)]).split('\n')[2]).toContain(
      '| body-told | 0.51 |  |  |',
    );
  });
});

test('a table keeps its columns where a row is short or has a bar in it', () => {
  expect(renderTable(['a', 'b'], [['1'], ['x|y', '2']])).toBe(
    '| a | b |\n| --- | --: |\n| 1 |  |\n| x\\|y | 2 |',
  );
});

const size = (articles: number, faults: string[] = []): SizeResult => ({
  ...aSize(articles),
  parity: { kinds: [], faults },
});

describe('the report', () => {
  test('names the machine, its load and what is not there', () => {
    const text = renderReport([size(2000)]);
    expect(text).toContain('## 2,000 articles');
    expect(text).toContain(
      'AMD EPYC, 2 cores, 24 GB, Linux 6.1; Node v24.21.0, Astro 7.3.4, Hugo not',
    );
    expect(text).toContain('Load of the machine before the first run: 0.4.');
  });

  test('says that nothing was timed where parity failed, and why', () => {
    expect(renderReport([size(2000, ['day: too few words'])])).toContain(
      'Parity failed, so nothing was timed:\n\n- day: too few words',
    );
  });
});

test('a size that is measured again replaces its old figures, in order of size', () => {
  const fresh = { ...size(2000), source: 'fresh' };
  const kept = withResult([size(2000), size(20_000), size(300)], fresh);
  expect(kept.map(({ articles, source }) => `${articles} ${source.split(' ')[0] ?? ''}`)).toEqual([
    '300 articles',
    '2000 fresh',
    '20000 articles',
  ]);
});

test.each([
  [
    'hugo v0.111.3+extended linux/amd64 BuildDate=2023-03-16T08:41:31Z VendorInfo=debian:0.111.3-1',
    'v0.111.3+extended, Debian 0.111.3-1',
  ],
  ['hugo v0.140.0-3f35721fb2 linux/amd64 BuildDate=unknown', 'v0.140.0-3f35721fb2'],
])('the version of Hugo is read from %s', (line, version) => {
  expect(parseHugoVersion(line)).toBe(version);
});
