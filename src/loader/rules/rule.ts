import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import type { Locate } from '../locate.ts';
import type { Pictures } from '../pictures.ts';

/** What the rules look at: everything that was read, and the keys of what was refused. */
export interface RuleInput {
  rows: Rows;
  site: Site;
  /** Files that were refused exist all the same; nothing should be called unknown for that. */
  refused: Record<CollectionName, string[]>;
  pictures: Pictures;
  /** Finds the line and column of a field. */
  locate: Locate;
  /** The files that are to be told of; left out, all. Others are there to be looked up. */
  only?: ReadonlySet<string>;
}

/** The rows of the files that are to be told of. */
export function toldOf<T extends { file: string }>(rows: readonly T[], { only }: RuleInput): T[] {
  return rows.filter(({ file }) => only?.has(file) !== false);
}

/** One promise about the whole archive. Pure, but for looking up the place of what it found. */
export type Rule = (input: RuleInput) => Finding[];

/** What a strict archive forbids, another one is only told of: old archives have everything. */
export function severityOf({ strict }: Site): Finding['severity'] {
  return strict ? 'error' : 'warning';
}
