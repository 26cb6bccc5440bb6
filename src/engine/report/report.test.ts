import { describe, expect, test } from 'vitest';
import { renderClosing, toReport, type BuildReport } from './closing.ts';
import { makeReporter, toProgress } from './reporter.ts';

function aReport(changes: Partial<BuildReport> = {}): BuildReport {
  const { report } = toReport({ outDir: '/srv/dist', start: 0, warnings: 0, pages: 1200 });
  return { ...report, seconds: 2, ...changes };
}

test('a report counts what was rendered, written and left as it was', () => {
  const page = (file: string, written: boolean, milliseconds: number) => {
    return { file, bytes: '', written, pictures: [], milliseconds };
  };
  const rendered = [page('a.html', true, 3.4), page('b.html', false, 9.6)];
  const changes = { added: ['a.html'], changed: ['c.css'], removed: ['d.html', 'e.html'] };
  const done = { outDir: '/srv/dist', start: 0, warnings: 1, pages: 10, planned: 4 };
  expect(toReport({ ...done, rendered, changes }).report).toMatchObject({
    pages: 10,
    planned: 4,
    rendered: 2,
    written: 2,
    same: 1,
    reused: 8,
    removed: 2,
    slowest: [
      { file: 'b.html', milliseconds: 10 },
      { file: 'a.html', milliseconds: 3 },
    ],
  });
});

describe('the closing report', () => {
  test('is one sentence where nothing has changed', () => {
    expect(renderClosing(aReport())).toBe(
      'Nothing has changed: 1,200 pages stand in /srv/dist (2.0 s).',
    );
  });

  test('names what was done, what was slow, and why all was looked at', () => {
    const slowest = [
      { file: 'a.html', milliseconds: 1500 },
      { file: 'b.html', milliseconds: 20 },
    ];
    const done = { rendered: 3, same: 1, reused: 1197, written: 2, removed: 1, warnings: 1 };
    const full = 'it was asked for';
    expect(renderClosing(aReport({ ...done, slowest, full }))).toBe(
      `Everything was looked at: it was asked for.
1,200 pages: 3 rendered, 1 of them as they were, 1,197 reused, 2 files written, 1 removed (2.0 s).
Slowest: a.html (1,500 ms)
The content has 1 warning: npm run check
The site stands in /srv/dist`,
    );
  });
});

describe('progress', () => {
  test('tells pages, rate and the time left', () => {
    expect(toProgress(1200, 20_000, 3000)).toBe('1,200 of 20,000 pages, 400 a second, 47 s left');
    expect(toProgress(0, 20_000, 0)).toBe('0 of 20,000 pages, 0 a second');
  });

  test('is a line for each phase, and nothing between them, where no terminal is', () => {
    const lines: string[] = [];
    const stream = { isTTY: false, write: (text: string) => lines.push(text) > 0 };
    const reporter = makeReporter(stream as unknown as NodeJS.WriteStream);
    reporter.phase('render', 1200);
    reporter.progress(600);
    reporter.phase('publish');
    reporter.say('Done.');
    expect(lines).toEqual(['rendering 1,200 pages\n', 'moving in\n', 'Done.\n']);
  });
});
