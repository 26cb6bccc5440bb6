import type { Stats } from 'node:fs';
import { findStats } from '#pictures/find-stats.ts';

/** How near to now a change may lie before a second one could hide behind the same stamp. */
const UNSURE = 50;

/**
 * Changes when a file does, without reading it: times and size. Empty, and so never equal to an
 * earlier one that counts, where there is no file; a change of this very moment gets a stamp that
 * will not be met again.
 */
export function toStamp(path: string, now = Date.now()): string {
  const stats = findStats(path);
  return stats?.isFile() === true ? stampOf(stats, now) : '';
}

function stampOf({ mtimeMs, ctimeMs, size }: Stats, now: number): string {
  const stamp = `${mtimeMs} ${ctimeMs} ${size}`;
  return now - Math.max(mtimeMs, ctimeMs) < UNSURE ? `${stamp} unsure` : stamp;
}
