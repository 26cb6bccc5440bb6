import { z } from 'zod';
import { articleTypes, authorKinds } from './article.ts';
import { correctionKinds } from './correction.ts';

/*
 * What `index.json` beside an article holds, and the front matter of `index.md`: what others may
 * build on. Fields may be added; none changes its meaning or goes away.
 */

const moment = z.string().regex(/^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2})?$/);
const named = z.strictObject({
  id: z.string(),
  name: z.string(),
  url: z.url().describe('Its page.'),
});

/** Everything but the text: the front matter of `index.md`, and the fields of `index.json`. */
export const articleRecordSchema = z.strictObject({
  title: z.string(),
  id: z.string().describe("The article's name for ever; it survives a new address."),
  url: z.url().describe('Where the article stands.'),
  kicker: z.string().optional().describe('The word or two above the headline.'),
  standfirst: z.string().optional().describe('One or two sentences below the headline.'),
  type: z.enum(articleTypes),
  lang: z.string().describe('The language of the text, a BCP 47 tag.'),
  date: moment.describe('Published: a moment with the offset of the newsroom, or a day alone.'),
  updated: moment.optional().describe('Last changed in a way readers should know of.'),
  authors: z
    .array(
      z.strictObject({
        name: z.string(),
        kind: z.enum(authorKinds),
        id: z.string(),
        url: z.url().describe('The page with everything they wrote.'),
      }),
    )
    .describe('In the order of the byline; empty where nobody signed.'),
  place: z.string().optional().describe('Where it was reported from.'),
  section: named.optional(),
  topics: z.array(named),
  translationOf: z.string().optional().describe('The id of the article that this one translates.'),
  later: z.array(z.string()).optional().describe('Ids of articles that continue this one.'),
  hero: z
    .strictObject({
      url: z.url(),
      alt: z.string().optional(),
      caption: z.string().optional(),
      credit: z.string().optional(),
      licence: z.string().optional(),
    })
    .optional()
    .describe('The picture at the head of the article.'),
  source: z
    .strictObject({
      publication: z.string(),
      url: z.string().optional(),
      retrieved: moment.optional(),
    })
    .optional()
    .describe('Where it first appeared.'),
  corrections: z
    .array(z.strictObject({ date: moment, kind: z.enum(correctionKinds), text: z.string() }))
    .optional()
    .describe('Notices of what was changed, oldest first.'),
  withdrawn: z
    .strictObject({ date: moment, reason: z.string() })
    .optional()
    .describe('The article was taken back; its text is not here.'),
  publication: z.strictObject({ name: z.string(), url: z.url() }),
  licence: z
    .strictObject({ name: z.string(), url: z.string().optional() })
    .optional()
    .describe('The licence of the text. Pictures have their own.'),
});

const cslName = z.union([
  z.strictObject({ literal: z.string() }),
  z.strictObject({
    family: z.string(),
    given: z.string().optional(),
    suffix: z.string().optional(),
  }),
]);

const cslItem = z.strictObject({
  id: z.string(),
  type: z.literal('article-newspaper'),
  author: z.array(cslName).optional(),
  title: z.string(),
  'container-title': z.string(),
  section: z.string().optional(),
  issued: z.strictObject({
    'date-parts': z.tuple([z.tuple([z.number(), z.number(), z.number()])]),
  }),
  language: z.string(),
  URL: z.url(),
  status: z.literal('withdrawn').optional(),
  note: z.string().optional(),
});

/** The whole of `index.json`. */
export const articleFileSchema = z.strictObject({
  $schema: z.url().describe('The address of this schema.'),
  ...articleRecordSchema.shape,
  markdown: z
    .string()
    .optional()
    .describe('The text as Markdown, the same as in index.md; absent where it was withdrawn.'),
  csl: cslItem.describe('The citation, as CSL-JSON 1.0.2.'),
});

export type ArticleRecord = z.output<typeof articleRecordSchema>;
export type ArticleFileData = z.output<typeof articleFileSchema>;
