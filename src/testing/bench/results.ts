import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Machine } from './machine.ts';
import type { Parity } from './parity.ts';
import type { Usage } from './time-output.ts';

/** A row as it came out. */
export type RowResult = { key: string; name: string } & (
  | { gap: string }
  | (Usage & {
      /** How many runs the medians are of. */
      runs: number;
      pages: number;
      megabytes: number;
      /** Pages rendered, where the engine says so. */
      rendered?: number;
    })
);

/** All rows of one number of articles. */
export interface SizeResult {
  articles: number;
  /** Where the articles come from. */
  source: string;
  machine: Machine;
  parity?: Parity;
  rows: RowResult[];
}

/** What earlier runs found; empty where there were none. */
export function readResults(file: string): SizeResult[] {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as SizeResult[]) : [];
}

export function writeResults(file: string, results: readonly SizeResult[]): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(results, undefined, 2)}\n`);
}

/**
 * A size measured anew takes the place of the old one, whole: rows of two different days or commits
 * are not to be compared.
 */
export function withResult(results: readonly SizeResult[], fresh: SizeResult): SizeResult[] {
  return [...results.filter(({ articles }) => articles !== fresh.articles), fresh].sort(
    (a, b) => a.articles - b.articles,
  );
}
