import type { Site } from '#schema/site.ts';
import type { BylineName } from '../byline.ts';
import { toAbsolute } from '../permalink.ts';
import { publisherId } from './nodes.ts';

/** Somebody of a byline: name, kind and page. A desk is a part of the publisher. */
export function toAuthor(
  { name, kind, href }: Pick<BylineName, 'name' | 'kind' | 'href'>,
  site: Site,
) {
  const url = toAbsolute(site, href);
  if (kind === 'person') return { '@type': 'Person', name, url } as const;
  return {
    '@type': 'Organization',
    name,
    url,
    ...(kind === 'desk' && toParent(site)),
  } as const;
}

/** A desk of somebody who publishes alone has no organization above it. */
export function toParent(site: Site) {
  if (site.publisher.kind === 'person') return {};
  return { parentOrganization: { '@id': publisherId(site) } };
}
