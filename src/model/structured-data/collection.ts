import type { CollectionPage } from 'schema-dts';
import type { Site } from '#schema/site.ts';
import { toAbsolute } from '../permalink.ts';
import { toWebsiteRef } from './nodes.ts';

export interface CollectionFacts {
  /** The address of this part of the list, with base. */
  href: string;
  name: string;
  description?: string | undefined;
  lang: string;
}

/**
 * The page of a section or a topic. Its articles are not listed here again: Google reads no list of
 * articles, and the page marks each as an h-entry.
 */
export function toCollection(
  { href, name, description, lang }: CollectionFacts,
  site: Site,
): CollectionPage {
  return {
    '@type': 'CollectionPage',
    url: toAbsolute(site, href),
    name,
    ...(description !== undefined && { description }),
    inLanguage: lang,
    isPartOf: toWebsiteRef(site),
  };
}
