import { z } from 'zod';
import { correctionSchema } from './correction.ts';
import { count, flag, id, language, text, webAddress, when } from './fields.ts';
import { pictureSchema } from './picture.ts';

/** What kind of piece an article is; `news` unless said otherwise. */
export const articleTypes = [
  'news',
  'analysis',
  'opinion',
  'interview',
  'review',
  'explainer',
  'live',
] as const;

export const authorKinds = ['person', 'organization', 'desk'] as const;

/** An author on the byline: the id of a record in `authors/`, a name, or a name with its kind. */
export const authorEntry = z.union([
  text,
  z.strictObject({ name: text, kind: z.enum(authorKinds).default('person') }),
]);

/** The front matter of an article. `zone` is the newsroom's time zone, an IANA name. */
export function articleSchema(zone: string) {
  return z.strictObject({
    /** The headline, without the kicker. */
    title: text,
    /** The word or two above the headline: "White House". */
    kicker: text.optional(),
    /** One or two sentences below the headline. Left out: the article's first sentences. */
    standfirst: text.optional(),
    /** When it was published: 2023-12-19 23:55, in the newsroom's zone. A day alone will do. */
    date: when(zone),
    /** When it was last changed in a way readers should know of. */
    updated: when(zone).optional(),
    /** The byline, in order: ids of records in authors/, or names. */
    authors: z.array(authorEntry).default([]),
    /** Where it was reported from: "Kyiv". */
    place: text.optional(),
    /** The id of a section, a file in sections/. */
    section: id.optional(),
    /** Ids of topics, files in topics/, or new topics' names. */
    topics: z.array(text).default([]),
    /** news, analysis, opinion, interview, review, explainer or live. */
    type: z.enum(articleTypes).default('news'),
    /** The language, where it is not the site's: uk, ar. */
    lang: language.optional(),
    /** The id of the article that this one translates. */
    translationOf: id.optional(),
    /** The picture at the head of the article. */
    hero: pictureSchema.optional(),
    /** Minutes, where the source carried a figure of its own. */
    readingTime: count.optional(),
    /** The article's name for ever. `npm run new` writes it; never change it. */
    id: id.optional(),
    /** The last part of the address. Left out: the file's name. */
    slug: id.optional(),
    /** The whole address on this site, where it must not be /YYYY/MM/DD/SLUG/: /blog/old-post/ */
    permalink: text.optional(),
    /** Old addresses of this article on this site; each leads here. */
    aliases: z.array(text).default([]),
    /** Where it first appeared. */
    source: z
      .strictObject({
        publication: text,
        url: webAddress.optional(),
        retrieved: when(zone).optional(),
      })
      .optional(),
    /** true keeps it off the site. */
    draft: flag.default(false),
    /** Not published before this moment. */
    embargo: when(zone).optional(),
    /** The article was taken back: its address stays, with this notice. */
    withdrawn: z.strictObject({ date: when(zone), reason: text }).optional(),
    /** Notices of what was changed, oldest first. */
    corrections: z.array(correctionSchema(zone)).default([]),
    /** Ids of articles that continue this story. */
    later: z.array(id).default([]),
  });
}

export type ArticleData = z.output<ReturnType<typeof articleSchema>>;
export type ArticleInput = z.input<ReturnType<typeof articleSchema>>;
export type ArticleType = (typeof articleTypes)[number];
export type AuthorKind = (typeof authorKinds)[number];

/** What the loader learns from an article's body while it has it in hand. */
export interface BodyFacts {
  /** The first sentences as plain text; only where there is no standfirst. */
  excerpt?: string;
  /** Addresses on this site that the body links to, without fragment, decoded, without base. */
  links: string[];
}

export type StoredArticle = ArticleData & BodyFacts;
