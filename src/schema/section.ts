import { z } from 'zod';
import { language, text } from './fields.ts';

/** A record in `sections/`; the file's name is the id. */
export const sectionSchema = z.strictObject({
  /** The name as readers see it. */
  name: text,
  /** One sentence on what belongs here. */
  description: text.optional(),
  lang: language.optional(),
});

export type SectionData = z.output<typeof sectionSchema>;
