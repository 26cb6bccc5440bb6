import type { FileChanges } from '../publish-step.ts';
import type { Rendered } from '../render/task.ts';
import { format } from './reporter.ts';

/** What a build did, as data. */
export interface BuildReport {
  /** The site's folder, absolute. */
  site: string;
  /** Why everything was rendered; absent where it was not. */
  full?: string;
  /** Pages of the site. */
  pages: number;
  /** Pages of which it was found out anew what they show. */
  planned: number;
  rendered: number;
  /** Files that were written: pages, pictures, styles. */
  written: number;
  /** Pages that were rendered and came out as they stood. */
  same: number;
  /** Pages that were not rendered. */
  reused: number;
  removed: number;
  /** The pages that took longest. */
  slowest: { file: string; milliseconds: number }[];
  /** How many warnings the content has. */
  warnings: number;
  seconds: number;
}

interface Done {
  outDir: string;
  /** Of `performance.now()`. */
  start: number;
  warnings: number;
  pages: number;
  planned?: number;
  rendered?: Rendered[];
  changes?: FileChanges;
  reason?: string;
}

/** How many of the slowest pages are told. */
const TOLD = 10;

/** What was done, as a report. */
export function toReport(done: Done): { report: BuildReport; changes: FileChanges } {
  const { rendered = [], changes = { added: [], changed: [], removed: [] }, reason } = done;
  const slowest = rendered
    .map(({ file, milliseconds }) => ({ file, milliseconds: Math.round(milliseconds) }))
    .sort((one, other) => other.milliseconds - one.milliseconds)
    .slice(0, TOLD);
  const report = {
    site: done.outDir,
    ...(reason !== undefined && { full: reason }),
    pages: done.pages,
    planned: done.planned ?? 0,
    rendered: rendered.length,
    written: changes.added.length + changes.changed.length,
    same: rendered.filter(({ written }) => !written).length,
    reused: done.pages - rendered.length,
    removed: changes.removed.length,
    slowest,
    warnings: done.warnings,
    seconds: (performance.now() - done.start) / 1000,
  };
  return { report, changes };
}

/** The closing report for people. */
export function renderClosing(report: BuildReport): string {
  const { pages, rendered, written, same, reused, removed, seconds, warnings } = report;
  if (rendered + written + removed === 0) {
    return `Nothing has changed: ${count(pages, 'page')} stand in ${report.site} (${toSeconds(seconds)}).`;
  }
  const parts = [
    `${format(rendered)} rendered`,
    ...(same > 0 ? [`${format(same)} of them as they were`] : []),
    `${format(reused)} reused`,
    `${count(written, 'file')} written`,
    `${format(removed)} removed`,
  ];
  const lines = [
    ...(report.full === undefined ? [] : [`Everything was looked at: ${report.full}.`]),
    `${count(pages, 'page')}: ${parts.join(', ')} (${toSeconds(seconds)}).`,
    ...renderSlowest(report),
    ...(warnings > 0 ? [`The content has ${count(warnings, 'warning')}: npm run check`] : []),
    `The site stands in ${report.site}`,
  ];
  return lines.join('\n');
}

/** Worth a line from here on. */
const SLOW = 300;

function renderSlowest({ slowest }: BuildReport): string[] {
  const slow = slowest.filter(({ milliseconds }) => milliseconds >= SLOW).slice(0, 3);
  if (slow.length === 0) return [];
  const list = slow.map(
    ({ file, milliseconds }) => `${file} (${format(Math.round(milliseconds))} ms)`,
  );
  return [`Slowest: ${list.join(', ')}`];
}

function count(number: number, word: string): string {
  return `${format(number)} ${word}${number === 1 ? '' : 's'}`;
}

function toSeconds(seconds: number): string {
  return `${seconds.toFixed(1)} s`;
}
