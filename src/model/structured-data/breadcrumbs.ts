import type { BreadcrumbList } from 'schema-dts';
import type { Site } from '#schema/site.ts';
import { frontPath, toAbsolute, toAddress } from '../permalink.ts';
import type { Article } from '../types.ts';

interface Crumb {
  label: string;
  href: string;
}

/**
 * Where a page stands, from the top down; the page itself comes last and needs no address.
 * Undefined where nothing stands above it: a way of one step is none.
 */
export function toBreadcrumbs(
  crumbs: readonly Crumb[],
  title: string,
  site: Site,
): BreadcrumbList | undefined {
  if (crumbs.length === 0) return undefined;
  const above = crumbs.map(({ label, href }) => ({ name: label, item: toAbsolute(site, href) }));
  return {
    '@type': 'BreadcrumbList',
    itemListElement: [...above, { name: title }].map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      ...step,
    })),
  };
}

/** Above an article stand the publication and, where it has one, its section. */
export function toArticleCrumbs({ section }: Pick<Article, 'section'>, site: Site): Crumb[] {
  const front = { label: site.name, href: toAddress(site, frontPath).href };
  return section ? [front, { label: section.name, href: section.href }] : [front];
}
