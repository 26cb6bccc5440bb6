import { z } from 'zod';
import { text } from './fields.ts';

/**
 * A picture and who made it. Shown as "caption (Creator / Agency via Distributor)".
 * `src` is a file beside the article (`lectern.jpg`), or one under `content/` (`/media/lectern.jpg`).
 */
export const pictureSchema = z.strictObject({
  src: text.describe(
    'The picture file: beside the article, or from the content folder with a leading slash.',
  ),
  alt: text
    .optional()
    .describe(
      'What the picture shows, for readers who do not see it. Leave out only for pure decoration.',
    ),
  caption: text.optional().describe('The sentence below the picture.'),
  creator: text.optional().describe('Who took or drew it.'),
  agency: text.optional().describe('The agency it was made for.'),
  distributor: text.optional().describe('Who supplied it, after "via".'),
  licence: text.optional().describe('The licence, as a name or an address.'),
});

export type Picture = z.output<typeof pictureSchema>;
