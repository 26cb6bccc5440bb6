import { z } from 'zod';
import { language, text } from './fields.ts';

/** A record in `sections/`; the file's name is the id. */
export const sectionSchema = z.strictObject({
  name: text.describe('The name as readers see it.'),
  description: text.optional().describe('One sentence on what belongs here.'),
  lang: language.optional().describe("The language of the name, where it is not the site's."),
});

export type SectionData = z.output<typeof sectionSchema>;
