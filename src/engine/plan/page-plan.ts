import type { Archive } from '#model/archive.ts';
import type { Scope } from './scope.ts';
import type { Shown } from './shown.ts';

/** A page that the site has, and what it is a function of. */
export interface PagePlan {
  /** Below the site's folder, decoded: `2023/12/19/kirby/index.html`. */
  file: string;
  /** The source of the page: `src/pages/archive/index.astro`. */
  component: string;
  /** Changes when anything changes that the page shows, the bodies of texts apart. */
  shown: string;
  /** Files of content, below its folder, whose bodies the page shows. */
  texts: string[];
  /**
   * Files of content whose rows the page shows: with the records of the archive they are enough to
   * draw it. Empty where no text stands on it.
   */
  rows?: readonly string[];
}

/** A kind of page: one source file in `src/pages/`. */
export interface PageKind {
  component: string;
  /** True where pages in the scope alone are planned. */
  isScoped?: true;
  /**
   * Every page of this kind. `parts` must name all that the page shows, see
   * docs/contracts/what-a-page-shows.md; the frame around it (site, menu) is added to each. A kind
   * with many pages plans those in `scope` alone; what can touch one of them, touched.ts knows.
   */
  plan(archive: Archive, shown: Shown, scope: Scope): Iterable<PlannedPage>;
}

export interface PlannedPage {
  file: string;
  /** Plain data, or digests of it, in a fixed order. */
  parts: unknown[];
  texts?: string[];
}

/** `/2023/12/` → `2023/12/index.html` */
export function toIndexFile(path: string): string {
  return `${path.slice(1)}index.html`;
}
