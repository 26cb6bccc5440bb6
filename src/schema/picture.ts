import { z } from 'zod';
import { text } from './fields.ts';

/**
 * A picture and who made it. Shown as "caption (Creator / Agency via Distributor)".
 * `src` is a file beside the article (`lectern.jpg`), or one under `content/` (`/media/lectern.jpg`).
 */
export const pictureSchema = z.strictObject({
  /** The picture file: beside the article, or from the content folder with a leading slash. */
  src: text,
  /** What the picture shows, for readers who do not see it. Leave out only for pure decoration. */
  alt: text.optional(),
  /** The sentence below the picture. */
  caption: text.optional(),
  /** Who took or drew it. */
  creator: text.optional(),
  /** The agency it was made for. */
  agency: text.optional(),
  /** Who supplied it, after "via". */
  distributor: text.optional(),
  /** The licence, as a name or an address. */
  licence: text.optional(),
});

export type Picture = z.output<typeof pictureSchema>;
