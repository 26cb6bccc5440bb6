import type { Finding } from '#schema/finding.ts';

export interface ReportOptions {
  /** ANSI colours, for a terminal that shows them. */
  colour?: boolean;
  /** How many warnings of one rule are told one by one; the rest are counted. */
  limit?: number;
}

type Paint = (text: string, code: number) => string;

/**
 * Findings as text for people: grouped by file, errors and warnings with place, what was found and
 * how to mend it. Every error is told; of many warnings of one rule only the first few. An empty
 * text when there is nothing to tell.
 */
export function renderReport(findings: readonly Finding[], options: ReportOptions = {}): string {
  if (findings.length === 0) return '';
  const { limit = 5 } = options;
  const paint: Paint = options.colour
    ? (text, code) => `\u001B[${code}m${text}\u001B[0m`
    : (text) => text;
  const { told, more } = shorten(findings, limit);
  const groups = Map.groupBy(told, ({ file }) => file);
  const parts = [...groups].map(([file, group]) => renderGroup(file, group, paint));
  const rest = [...more].map(([rule, count]) => `  and ${format(count)} more \`${rule}\` warnings`);
  return [...parts, ...(rest.length > 0 ? [rest.join('\n')] : []), summary(findings)].join('\n\n');
}

/** `2 errors and 3 warnings in 4 files.` */
export function summary(findings: readonly Finding[]): string {
  const errors = findings.filter(({ severity }) => severity === 'error').length;
  const files = new Set(findings.map(({ file }) => file)).size;
  const parts = [count(errors, 'error'), count(findings.length - errors, 'warning')];
  return `${parts.filter(Boolean).join(' and ')} in ${count(files, 'file')}.`;
}

function shorten(findings: readonly Finding[], limit: number) {
  const seen = new Map<string, number>();
  const told = findings.filter(({ rule, severity }) => {
    if (severity === 'error') return true;
    const number = (seen.get(rule) ?? 0) + 1;
    seen.set(rule, number);
    return number <= limit;
  });
  const more = [...seen]
    .filter(([, number]) => number > limit)
    .map(([rule, number]): [string, number] => [rule, number - limit]);
  return { told, more };
}

function renderGroup(file: string, group: readonly Finding[], paint: Paint): string {
  return [paint(clean(file), 1), ...group.map((finding) => renderFinding(finding, paint))].join(
    '\n',
  );
}

function renderFinding(
  { severity, message, hint, rule, ...finding }: Finding,
  paint: Paint,
): string {
  const place = [finding.file, finding.line, finding.column].filter(Boolean).join(':');
  const label = severity === 'error' ? paint('error', 31) : paint('warning', 33);
  const lines = [`  ${clean(place)}  ${label}  ${clean(message)}  ${paint(`(${rule})`, 2)}`];
  if (hint)
    lines.push(
      ...clean(hint)
        .trimEnd()
        .split('\n')
        .map((line) => `      ${line}`.trimEnd()),
    );
  return lines.join('\n');
}

/** Content is not trusted: a value with control characters must not drive the terminal. */
function clean(text: string): string {
  return text.replace(
    /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g,
    '\uFFFD',
  );
}

function count(number: number, word: string): string {
  return number === 0 ? '' : `${format(number)} ${word}${number === 1 ? '' : 's'}`;
}

function format(number: number): string {
  return number.toLocaleString('en');
}
