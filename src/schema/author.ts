import { z } from 'zod';
import { authorKinds } from './article.ts';
import { id, language, text, webAddress } from './fields.ts';
import { pictureSchema } from './picture.ts';

/** A record in `authors/`; the file's name is the id. The Markdown below it is the long biography. */
export const authorSchema = z.strictObject({
  /** The name as it stands in a byline. */
  name: text,
  /** person, organization (another newsroom, an agency) or desk (a part of this newsroom). */
  kind: z.enum(authorKinds).default('person'),
  /** How the name sorts, where that is not its last word first: "Lind, Maya". */
  sortName: text.optional(),
  /** Post or beat: "Diplomatic correspondent". */
  role: text.optional(),
  /** One or two sentences for the box below an article. */
  bio: text.optional(),
  /** A portrait or a logo. */
  photo: pictureSchema.optional(),
  /** Places elsewhere on the web. */
  links: z.array(z.strictObject({ label: text, url: webAddress })).default([]),
  /** Of an organization or a desk: ids of its people. */
  members: z.array(id).default([]),
  /** The language of this record, where it is not the site's. */
  lang: language.optional(),
});

export type AuthorData = z.output<typeof authorSchema>;
