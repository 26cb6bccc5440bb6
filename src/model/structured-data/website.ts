import type { SearchAction, WebSite } from 'schema-dts';
import type { Site } from '#schema/site.ts';
import { searchPath, toAbsolute, toAddress } from '../permalink.ts';
import { frontUrl, publisherId, websiteId } from './nodes.ts';

/** The site in full, for the front page; with its search where it has one. */
export function toWebsite(site: Site): WebSite {
  return {
    '@type': 'WebSite',
    '@id': websiteId(site),
    name: site.name,
    url: frontUrl(site),
    inLanguage: site.language,
    ...(site.tagline !== undefined && { description: site.tagline }),
    publisher: { '@id': publisherId(site) },
    ...(site.outputs.search && { potentialAction: toSearch(site) }),
  };
}

/** Google's form: the place of the words stands in the address, and is named beside it. */
type NamedSearch = SearchAction & { 'query-input': string };

function toSearch(site: Site): SearchAction {
  const url = toAbsolute(site, toAddress(site, searchPath).href);
  const action: NamedSearch = {
    '@type': 'SearchAction',
    target: { '@type': 'EntryPoint', urlTemplate: `${url}?q={search_term_string}` },
    'query-input': 'required name=search_term_string',
  };
  return action;
}
