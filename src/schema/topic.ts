import { z } from 'zod';
import { language, text } from './fields.ts';

/** A record in `topics/`; the file's name is the id. */
export const topicSchema = z.strictObject({
  /** The name as readers see it. */
  name: text,
  /** One sentence on what it is. */
  description: text.optional(),
  lang: language.optional(),
});

export type TopicData = z.output<typeof topicSchema>;
