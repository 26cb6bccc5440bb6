import { digestOf } from './digest.ts';
import type { PagePlan } from './page-plan.ts';

/** A page that is planned, with the digest of all it is a function of. */
export interface DuePage extends PagePlan {
  digest: string;
}

/** A page as the last build left it, as far as it is compared. */
interface Kept {
  component: string;
  digest: string;
  bytes: string;
}

export interface Comparison<Page extends Kept> {
  /** To be rendered. */
  dirty: DuePage[];
  /** Standing as they should. */
  reused: Page[];
  /** Files of pages that are no more. */
  removed: string[];
}

export interface ComparisonInput<Page extends Kept> {
  plan: ReadonlyMap<string, PagePlan>;
  kept: ReadonlyMap<string, Page>;
  /** Names the code. */
  code: string;
  /** Names what a text holds, and what it gets from elsewhere. */
  bodyOf: (file: string) => string;
  /** What stands in a folder that is not trusted, by digest; absent where it is as it was left. */
  inPlace?: ReadonlyMap<string, string>;
}

/** Which pages must be rendered, and which are gone. Pure. */
export function comparePlan<Page extends Kept>(input: ComparisonInput<Page>): Comparison<Page> {
  const { plan, kept, inPlace } = input;
  const comparison: Comparison<Page> = { dirty: [], reused: [], removed: [] };
  for (const page of plan.values()) {
    const due = { ...page, digest: digestPage(page, input) };
    const before = kept.get(page.file);
    const stands = before && (!inPlace || inPlace.get(page.file) === before.bytes);
    if (stands && before.digest === due.digest) comparison.reused.push(before);
    else comparison.dirty.push(due);
  }
  for (const file of kept.keys()) if (!plan.has(file)) comparison.removed.push(file);
  return comparison;
}

/** 16 hex digits that name all that a page is a function of. */
export function digestPage(
  { component, shown, texts }: PagePlan,
  { code, bodyOf }: Pick<ComparisonInput<Kept>, 'code' | 'bodyOf'>,
): string {
  return digestOf([code, component, shown, texts.map((file) => [file, bodyOf(file)])]);
}
