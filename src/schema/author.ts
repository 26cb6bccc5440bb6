import { z } from 'zod';
import { authorKinds } from './article.ts';
import { id, language, text, webAddress } from './fields.ts';
import { pictureSchema } from './picture.ts';

/** A record in `authors/`; the file's name is the id. The Markdown below it is the long biography. */
export const authorSchema = z.strictObject({
  name: text.describe('The name as it stands in a byline.'),
  kind: z
    .enum(authorKinds)
    .default('person')
    .describe(
      'person, organization (another newsroom, an agency) or desk (a part of this newsroom).',
    ),
  sortName: text
    .optional()
    .describe('How the name sorts, where that is not its last word first: "Lind, Maya".'),
  role: text.optional().describe('Post or beat: "Diplomatic correspondent".'),
  bio: text.optional().describe('One or two sentences for the box below an article.'),
  photo: pictureSchema.optional().describe('A portrait or a logo.'),
  links: z
    .array(
      z.strictObject({
        label: text.describe('What readers see: "Mastodon".'),
        url: webAddress.describe('Where it leads: https://…'),
      }),
    )
    .default([])
    .describe('Places elsewhere on the web.'),
  members: z.array(id).default([]).describe('Of an organization or a desk: ids of its people.'),
  lang: language.optional().describe("The language of this record, where it is not the site's."),
});

export type AuthorData = z.output<typeof authorSchema>;
