import { z } from 'zod';
import { flag, id, language, text, when } from './fields.ts';

/**
 * The front matter of a brief, a short dated item of the news feed. Its time comes from the file's
 * place, `briefs/2023/12/19/1352-SLUG.md`, unless `date` says otherwise.
 */
export function briefSchema(zone: string) {
  return z.strictObject({
    lead: text.describe('The bold first sentence.'),
    date: when(zone)
      .optional()
      .describe("When it was published, where the file's name does not say it."),
    article: id.optional().describe('The id of the article that tells the whole story.'),
    lang: language.optional().describe("The language, where it is not the site's."),
    draft: flag.default(false).describe('true keeps it off the site.'),
  });
}

export type BriefInput = z.input<ReturnType<typeof briefSchema>>;
/** A brief in the store: its moment is always known. */
export type StoredBrief = z.output<ReturnType<typeof briefSchema>> & BriefPlace & TextLinks;
/** What the loader learns from a text while it has it in hand. */
export interface TextLinks {
  /** Addresses on this site that it links to, as in articles; absent where there is none. */
  links?: string[];
}

/** What a brief's file name says: `1352-blockade-ends.md` of 19 December 2023. */
export interface BriefPlace {
  date: import('#lib/zoned-time.ts').When;
  /** The anchor on the day's page. */
  slug: string;
}
