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
export const authorEntry = z.union(
  [
    text,
    z.strictObject({
      name: text.describe('The name as it stands in the byline.'),
      kind: z.enum(authorKinds).default('person').describe('person, organization or desk.'),
    }),
  ],
  { error: 'an author is the id of a record, a name, or a `name:` with a `kind:`' },
);

/** The front matter of an article. `zone` is the newsroom's time zone, an IANA name. */
export function articleSchema(zone: string) {
  return z.strictObject({
    title: text.describe('The headline, without the kicker.'),
    kicker: text.optional().describe('The word or two above the headline: "White House".'),
    standfirst: text
      .optional()
      .describe(
        "One or two sentences below the headline. Left out: the article's first sentences.",
      ),
    date: when(zone).describe(
      "When it was published: 2023-12-19 23:55, in the newsroom's zone. A day alone will do.",
    ),
    updated: when(zone)
      .optional()
      .describe('When it was last changed in a way readers should know of.'),
    authors: z
      .array(authorEntry)
      .default([])
      .describe('The byline, in order: ids of records in authors/, or names.'),
    place: text.optional().describe('Where it was reported from: "Kyiv".'),
    section: id.optional().describe('The id of a section, a file in sections/.'),
    topics: z
      .array(text)
      .default([])
      .describe("Ids of topics, files in topics/, or new topics' names."),
    type: z
      .enum(articleTypes)
      .default('news')
      .describe('news, analysis, opinion, interview, review, explainer or live.'),
    lang: language.optional().describe("The language, where it is not the site's: uk, ar."),
    translationOf: id.optional().describe('The id of the article that this one translates.'),
    hero: pictureSchema.optional().describe('The picture at the head of the article.'),
    readingTime: count
      .optional()
      .describe('Minutes, where the source carried a figure of its own.'),
    id: id
      .optional()
      .describe("The article's name for ever. `npm run new` writes it; never change it."),
    slug: id.optional().describe("The last part of the address. Left out: the file's name."),
    permalink: text
      .optional()
      .describe(
        'The whole address on this site, where it must not be /YYYY/MM/DD/SLUG/: /blog/old-post/',
      ),
    aliases: z
      .array(text)
      .default([])
      .describe('Old addresses of this article on this site; each leads here.'),
    source: z
      .strictObject({
        publication: text.describe('The name of the publication.'),
        url: webAddress.optional().describe('Its address there.'),
        retrieved: when(zone).optional().describe('When it was taken from there.'),
      })
      .optional()
      .describe('Where it first appeared.'),
    draft: flag.default(false).describe('true keeps it off the site.'),
    embargo: when(zone).optional().describe('Not published before this moment.'),
    withdrawn: z
      .strictObject({
        date: when(zone).describe('When it was taken back.'),
        reason: text.describe('Why, in a full sentence for readers.'),
      })
      .optional()
      .describe('The article was taken back: its address stays, with this notice.'),
    corrections: z
      .array(correctionSchema(zone))
      .default([])
      .describe('Notices of what was changed, oldest first.'),
    later: z.array(id).default([]).describe('Ids of articles that continue this story.'),
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
  /**
   * Addresses on this site that the body links to, without fragment, decoded, without base; files of
   * the content folder as `/articles/2023/12/kirby.md`.
   */
  links: string[];
}

export type StoredArticle = ArticleData & BodyFacts;
