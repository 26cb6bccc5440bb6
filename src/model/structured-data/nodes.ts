import type { Site } from '#schema/site.ts';
import { frontPath, toAbsolute, toAddress } from '../permalink.ts';

/*
 * The front page tells of the publication and its publisher in full. All other pages name them by
 * these addresses, and say of them only what a reader of that one page has to know.
 */

export function frontUrl(site: Site): string {
  return toAbsolute(site, toAddress(site, frontPath).href);
}

/** The publisher's node: `https://example.org/#publisher` */
export function publisherId(site: Site): string {
  return `${frontUrl(site)}#publisher`;
}

/** The site's node: `https://example.org/#website` */
export function websiteId(site: Site): string {
  return `${frontUrl(site)}#website`;
}

/** The site as a page of it names it. */
export function toWebsiteRef(site: Site) {
  return { '@type': 'WebSite', '@id': websiteId(site), name: site.name } as const;
}
