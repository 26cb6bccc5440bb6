import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import type { Pictures } from '../pictures.ts';

/** What the rules look at: everything that was read, and the keys of what was refused. */
export interface RuleInput {
  rows: Rows;
  site: Site;
  contentDir: string;
  refused: Record<CollectionName, string[]>;
  pictures: Pictures;
}

/** One promise about the whole archive. Pure, but for looking up the place of what it found. */
export type Rule = (input: RuleInput) => Finding[];
