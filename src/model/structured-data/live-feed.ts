import type { BlogPosting, LiveBlogPosting } from 'schema-dts';
import { toIso } from '#lib/zoned-time.ts';
import type { Site } from '#schema/site.ts';
import { toAbsolute } from '../permalink.ts';
import type { Brief } from '../types.ts';
import { toWebsiteRef } from './nodes.ts';
import { toPublisherRef } from './publisher.ts';

export interface LiveFacts {
  /** The address of the day's page, with base. */
  href: string;
  /** What the feed is called: "News feed, Tuesday, 19 December 2023". */
  title: string;
  /** The plain text of each brief below its lead, by its `href`. */
  texts: ReadonlyMap<string, string>;
}

/**
 * The news feed of a day, its briefs newest first; undefined where the day has none. Briefs carry
 * no byline, so the publisher is their author.
 */
export function toLiveFeed(
  briefs: readonly Brief[],
  site: Site,
  { href, title, texts }: LiveFacts,
): LiveBlogPosting | undefined {
  const [last, first] = [briefs[0], briefs.at(-1)];
  if (!last || !first) return undefined;
  const url = toAbsolute(site, href);
  const publisher = toPublisherRef(site);
  return {
    '@type': 'LiveBlogPosting',
    '@id': `${url}#feed`,
    url,
    headline: title,
    inLanguage: site.language,
    datePublished: toIso(first.date),
    dateModified: toIso(last.date),
    coverageStartTime: toIso(first.date),
    coverageEndTime: toIso(last.date),
    author: publisher,
    publisher,
    isPartOf: toWebsiteRef(site),
    liveBlogUpdate: briefs.map((brief) => toUpdate(brief, site, texts.get(brief.href) ?? '')),
  };
}

function toUpdate(brief: Brief, site: Site, text: string): BlogPosting {
  return {
    '@type': 'BlogPosting',
    headline: brief.lead,
    url: toAbsolute(site, brief.href),
    datePublished: toIso(brief.date),
    articleBody: `${brief.lead} ${text}`.trim(),
    ...(brief.lang !== site.language && { inLanguage: brief.lang }),
  };
}
