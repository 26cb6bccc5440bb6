import type { Archive } from '#model/archive.ts';
import { digestOf } from './digest.ts';
import { pageKinds } from './kinds.ts';
import type { PagePlan } from './page-plan.ts';
import { wholeScope, type Scope } from './scope.ts';
import { Shown, type PictureDigest } from './shown.ts';

/**
 * Every page in `scope` (left out: of the archive) by its file, with a digest of what it shows. Pure:
 * the same archive and pictures give the same plan. Where two kinds claim one file, the first of `order` (components, in
 * Astro's order of routes) has it.
 */
export function planPages(
  archive: Archive,
  pictures: PictureDigest,
  order: readonly string[],
  scope: Scope = wholeScope(archive),
): Map<string, PagePlan> {
  const shown = new Shown(archive, pictures);
  const rank = new Map(order.map((component, index) => [component, index]));
  const kinds = pageKinds.toSorted(
    (a, b) => (rank.get(a.component) ?? Infinity) - (rank.get(b.component) ?? Infinity),
  );
  const plan = new Map<string, PagePlan>();
  for (const kind of kinds) {
    const { component } = kind;
    for (const { file, parts, texts = [] } of kind.plan(archive, shown, scope)) {
      const named = shown.takeNamed();
      if (plan.has(file)) continue;
      const rows = texts.length > 0 ? [...new Set([...texts, ...named])] : [];
      plan.set(file, { file, component, shown: digestOf([shown.frame, parts]), texts, rows });
    }
  }
  return plan;
}
