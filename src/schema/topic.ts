import { z } from 'zod';
import { language, text } from './fields.ts';

/** A record in `topics/`; the file's name is the id. */
export const topicSchema = z.strictObject({
  name: text.describe('The name as readers see it.'),
  description: text.optional().describe('One sentence on what it is.'),
  lang: language.optional().describe("The language of the name, where it is not the site's."),
});

export type TopicData = z.output<typeof topicSchema>;
