import type { NewsMediaOrganization, Person } from 'schema-dts';
import type { Site } from '#schema/site.ts';
import { pagePath, toAbsolute, toAddress } from '../permalink.ts';
import { frontUrl, publisherId } from './nodes.ts';
import { toPlainImage, type PublishedPicture } from './picture.ts';

/** The publisher as an article names it: enough to read the article alone. */
export function toPublisherRef(site: Site) {
  const { name, kind, url } = site.publisher;
  return {
    '@type': kind === 'person' ? 'Person' : 'NewsMediaOrganization',
    '@id': publisherId(site),
    name,
    url: url ?? frontUrl(site),
  } as const;
}

type Publisher = Exclude<NewsMediaOrganization | Person, string>;

/**
 * The publisher in full, for the front page: where else it is on the web, its logo, and the pages
 * that hold its policies. A person who publishes has no policies in schema.org's words.
 */
export function toPublisher(site: Site, logo?: PublishedPicture): Publisher {
  const { '@type': type, ...named } = toPublisherRef(site);
  const image = logo && toPlainImage(logo, site);
  const common = {
    ...named,
    ...(site.social.length > 0 && { sameAs: site.social.map(({ url }) => url) }),
  };
  if (type === 'Person') return { '@type': type, ...common, ...(image && { image }) };
  return { '@type': type, ...common, ...(image && { logo: image }), ...toPolicies(site) };
}

/** What machines write is a principle of publishing; schema.org has no word of its own for it. */
function toPolicies(site: Site) {
  const { corrections, ethics, aiUse } = site.policies;
  const toUrl = (id: string) => toAbsolute(site, toAddress(site, pagePath(id)).href);
  const principles = [ethics, aiUse].flatMap((id) => (id === undefined ? [] : [toUrl(id)]));
  return {
    ...(principles.length > 0 && { publishingPrinciples: principles }),
    ...(corrections !== undefined && { correctionsPolicy: toUrl(corrections) }),
    ...(ethics !== undefined && { ethicsPolicy: toUrl(ethics) }),
  };
}
