import { z } from 'zod';

/*
 * What Google asks of structured data, in its own words "required", and of its "recommended" fields
 * those that this site always has. https://developers.google.com/search/docs/appearance/structured-data
 */

const url = z.url({ protocol: /^https?$/ });
const words = z.string().min(1);
/** A day, or a moment with its offset. */
const moment = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2}))?$/);
const orList = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);

const who = z.object({
  '@type': z.enum(['Person', 'Organization', 'NewsMediaOrganization']),
  name: words,
  url,
});
const image = z.object({ '@type': z.literal('ImageObject'), url, contentUrl: url });
/** Google reads the licence of a picture only beside who made it. */
const creditedImage = image
  .loose()
  .refine((one) => !('license' in one) || 'creditText' in one || 'creator' in one, {
    error: 'a picture with a licence says who made it',
  });

const article = z.looseObject({
  headline: words,
  datePublished: moment,
  dateModified: moment.optional(),
  author: z.array(who).min(1),
  publisher: who,
  mainEntityOfPage: url,
  image: orList(creditedImage).optional(),
});

const breadcrumbs = z.looseObject({
  itemListElement: z
    .array(
      z.looseObject({
        '@type': z.literal('ListItem'),
        position: z.int(),
        name: words,
        item: url.optional(),
      }),
    )
    .min(2)
    .refine((steps) => steps.every(({ position }, index) => position === index + 1), {
      error: 'steps are numbered from 1',
    })
    .refine((steps) => steps.slice(0, -1).every(({ item }) => item !== undefined), {
      error: 'every step but the last has an address',
    }),
});

const profile = z.looseObject({
  mainEntity: z.looseObject({
    '@type': z.enum(['Person', 'Organization']),
    name: words,
    url,
    image: image.loose().optional(),
    sameAs: z.array(url).optional(),
  }),
});

const liveBlog = article.omit({ mainEntityOfPage: true, author: true }).extend({
  author: who,
  coverageStartTime: moment,
  coverageEndTime: moment,
  liveBlogUpdate: z
    .array(
      z.looseObject({
        '@type': z.literal('BlogPosting'),
        headline: words,
        datePublished: moment,
        articleBody: words,
        url,
      }),
    )
    .min(1),
});

const organization = z.looseObject({
  name: words,
  url,
  logo: image.loose().optional(),
  sameAs: z.array(url).optional(),
});

const website = z.looseObject({
  name: words,
  url,
  potentialAction: z
    .looseObject({
      '@type': z.literal('SearchAction'),
      target: z.looseObject({ urlTemplate: z.string().endsWith('{search_term_string}') }),
      'query-input': z.literal('required name=search_term_string'),
    })
    .optional(),
});

const collection = z.looseObject({ name: words, url });

/** Every class that pages of this site may be of, each with what is asked of it. */
const rules: Readonly<Record<string, z.ZodType>> = {
  NewsArticle: article,
  AnalysisNewsArticle: article,
  OpinionNewsArticle: article,
  ReviewNewsArticle: article,
  BackgroundNewsArticle: article,
  BreadcrumbList: breadcrumbs,
  ProfilePage: profile,
  LiveBlogPosting: liveBlog,
  NewsMediaOrganization: organization,
  Person: organization,
  WebSite: website,
  CollectionPage: collection,
};

const page = z.strictObject({
  '@context': z.literal('https://schema.org'),
  '@graph': z.array(z.looseObject({ '@type': z.string() })).min(1),
});

/**
 * What is wrong with the structured data of a page, one line each; empty where it is sound or there
 * is none. `html` is the whole page, `path` its name in what is said.
 */
export function findDataFaults(path: string, html: string): string[] {
  return findData(html).flatMap((text) => {
    const read = page.safeParse(parse(text));
    if (!read.success) return toLines(path, read.error);
    return read.data['@graph'].flatMap((node) => {
      const rule = rules[node['@type']];
      if (!rule) return [`${path}: ${node['@type']}: no rule is known for this class`];
      const { success, error } = rule.safeParse(node);
      return success ? [] : toLines(`${path}: ${node['@type']}`, error);
    });
  });
}

/** The texts of a page's JSON-LD elements. */
export function findData(html: string): string[] {
  const scripts = html.matchAll(/<script[^>]*type="application\/ld\+json"[^>]*>(.*?)<\/script>/gs);
  return [...scripts].map(([, text = '']) => text);
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toLines(before: string, { issues }: z.ZodError): string[] {
  return issues.map(({ path, message }) => `${before}: ${path.join('.')}: ${message}`);
}
