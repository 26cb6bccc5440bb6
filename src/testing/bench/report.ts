import { toGoalLines } from './goals.ts';
import { bounds, type KindParity, type Parity } from './parity.ts';
import type { RowResult, SizeResult } from './results.ts';

/** The whole of `docs/benchmarks.md`. */
export function renderReport(results: readonly SizeResult[]): string {
  return [
    '# Benchmarks',
    'Written by `npm run bench -- --write`; do not edit by hand.',
    METHOD,
    `## Goals\n\n${renderTable(['', 'goal', 'measured', ''], toGoalLines(results))}`,
    ...results.flatMap(renderSize),
  ].join('\n\n');
}

const METHOD = `## How it is measured

The same articles are written down twice, once for Backfile and once for
[Hugo](https://gohugo.io), whose site with its templates stands in \`src/testing/bench/hugo/\` and makes
the same pages: articles with the feed of their time, days, months, years, the same day in all
years, authors and topics in parts of 50, indexes by letter. HTML and CSS only. Hugo drops raw HTML
in articles, Backfile sanitises it. Before anything is timed the two sites are held against each
other: their sets of addresses must be equal, and words, links and bytes of a sample of pages must
lie within ${percent(bounds.article.words)} (links ${percent(bounds.article.links)}, bytes
${percent(bounds.article.bytes)}) for articles, whose bodies two Markdown parsers read, and within
${percent(bounds.other.words)} (links ${percent(bounds.other.links)}, bytes ${percent(bounds.other.bytes)})
for everything else. Where that fails, nothing is timed.

Processor time comes first, because it is what a machine is rented for and what other work on it
disturbs least: user and system, of the process and its children, from the kernel's account by GNU
time. Memory is the largest sum over the process tree. A row is the median of three runs where a run
is under three minutes, of one otherwise. A cold run starts without output, cache and memory of
earlier builds. Commands are run without npm around them. What cannot be run is named, never
estimated. Wall time is that of a machine as busy as its load says.

Hugo's templates are written for speed: the order of the archive, the feed's lines, neighbouring
days and the names of authors and topics are worked out once and shared; teasers and headlines are
kept with their articles, since the cache of \`partialCached\` holds a thousand entries; related
articles are Hugo's own, but looked for among two years first, as over the whole archive they take
time that grows with its square; there are no link hooks, no aliases, no RSS, no sitemap, no git
information.`;

function renderSize({ articles, source, machine, parity, rows }: SizeResult): string[] {
  const { processor, cores, gigabytes, system, node, astro, hugo, load, date, commit } = machine;
  return [
    `## ${format(articles)} articles`,
    `${capital(source)}. ${processor}, ${cores} cores, ${gigabytes} GB, ${system}; Node ${node}, ` +
      `Astro ${astro}, Hugo ${hugo ?? 'not installed'}; commit ${commit}, ${date.slice(0, 10)}. ` +
      `Load of the machine before the first run: ${load}.`,
    renderRows(rows),
    ...(parity ? [renderParity(parity)] : []),
  ];
}

/** The figures, with processor time also as a share of Hugo's in the same run. */
export function renderRows(rows: readonly RowResult[]): string {
  const hugo = rows.find(({ key }) => key === 'hugo');
  const base = hugo && 'cpuSeconds' in hugo ? hugo.cpuSeconds : undefined;
  return renderTable(
    [
      '',
      'CPU, s',
      '× Hugo',
      'CPU a page, ms',
      'wall, s',
      'peak, MB',
      'pages',
      'rendered',
      'MB',
      'runs',
    ],
    rows.map((row) => ('gap' in row ? [row.name, row.gap] : toCells(row, base))),
  );
}

function toCells(
  row: Exclude<RowResult, { gap: string }>,
  base: number | undefined,
): readonly string[] {
  const rendered = row.rendered ?? row.pages;
  return [
    row.name,
    seconds(row.cpuSeconds),
    base === undefined ? '' : (row.cpuSeconds / base).toFixed(2),
    rendered < MANY ? '' : ((row.cpuSeconds * 1000) / rendered).toFixed(1),
    seconds(row.wallSeconds),
    format(Math.round(row.peakMegabytes)),
    format(row.pages),
    row.rendered === undefined ? '' : format(row.rendered),
    format(Math.round(row.megabytes)),
    String(row.runs),
  ];
}

/** Below this the start of the process is all there is to a page's time. */
const MANY = 500;

function renderParity({ kinds, faults }: Parity): string {
  const intro =
    faults.length === 0
      ? 'Parity: equal sets of addresses; Hugo’s figures as a share of ours, over a sample of pages.'
      : `Parity failed, so nothing was timed:\n\n${faults.map((fault) => `- ${fault}`).join('\n')}`;
  const header = ['pages', 'Backfile', 'Hugo', 'sampled', 'words', 'links', 'bytes'];
  return `${intro}\n\n${renderTable(header, kinds.map(toParityCells))}`;
}

function toParityCells({ kind, ours, theirs, sampled, words, links, bytes }: KindParity) {
  return [
    kind,
    format(ours),
    format(theirs),
    format(sampled),
    ...[words, links, bytes].map((ratio) => percent(ratio, 1)),
  ];
}

/** A Markdown table; a short row leaves its last cells empty. */
export function renderTable(
  header: readonly string[],
  lines: readonly (readonly string[])[],
): string {
  const toLine = (cells: readonly string[]) =>
    `| ${header.map((_, at) => cells[at]?.replaceAll('|', '\\|') ?? '').join(' | ')} |`;
  const rule = header.map((_, at) => (at === 0 ? '---' : '--:'));
  return [toLine(header), toLine(rule), ...lines.map(toLine)].join('\n');
}

function seconds(value: number): string {
  return value < 10 ? value.toFixed(2) : value.toFixed(1);
}

function percent(share: number, digits = 0): string {
  const rounded = (100 * share).toFixed(digits);
  return `${digits === 0 ? String(Number((100 * share).toFixed(2))) : rounded} %`;
}

function format(number: number): string {
  return number.toLocaleString('en-GB');
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
