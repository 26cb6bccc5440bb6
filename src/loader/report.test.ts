import { describe, expect, test } from 'vitest';
import type { Finding } from '#schema/finding.ts';
import { renderReport } from './report.ts';

const error: Finding = {
  rule: 'unknown-field',
  severity: 'error',
  file: 'articles/a.md',
  line: 3,
  column: 1,
  message: '`titel:` is not a field.',
  hint: 'Did you mean `title:`?',
};
const warning: Finding = {
  rule: 'missing-id',
  severity: 'warning',
  file: 'articles/b.md',
  message: 'M.',
};

describe('the report', () => {
  test('tells place, finding and remedy, grouped by file', () => {
    expect(renderReport([error, { ...error, line: 5 }, warning])).toBe(`articles/a.md
  articles/a.md:3:1  error  \`titel:\` is not a field.  (unknown-field)
      Did you mean \`title:\`?
  articles/a.md:5:1  error  \`titel:\` is not a field.  (unknown-field)
      Did you mean \`title:\`?

articles/b.md
  articles/b.md  warning  M.  (missing-id)

2 errors and 1 warning in 2 files.`);
  });

  test('shortens long rows of one warning, and no errors', () => {
    const many = Array.from({ length: 2001 }, (_, index) => ({ ...warning, file: `${index}.md` }));
    const report = renderReport([...many, ...Array.from({ length: 20 }, () => error)]);
    expect(report).toContain('and 1,996 more `missing-id` warnings');
    expect(report.match(/titel/g)).toHaveLength(20);
    expect(report).toContain('20 errors and 2,001 warnings in 2,002 files.');
  });

  test('of nothing is empty', () => {
    expect(renderReport([])).toBe('');
  });

  test('never hands control characters of the content to the terminal', () => {
    const report = renderReport([{ ...error, message: 'Bad \u001B]0;x\u0007 \u202E.' }]);
    expect(report).not.toMatch(/[\u0007\u001B\u202E]/);
  });

  test('is coloured only when asked', () => {
    expect(renderReport([error])).not.toContain('\u001B[');
    expect(renderReport([error], { colour: true })).toContain('\u001B[31merror\u001B[0m');
  });
});
