import { z } from 'zod';
import { text, when } from './fields.ts';

/** What kind of notice it is. */
export const correctionKinds = ['correction', 'clarification', 'update', 'editors-note'] as const;

/** A dated, public notice that an article was changed, or needs a word of explanation. */
export function correctionSchema(zone: string) {
  return z.strictObject({
    date: when(zone).describe('When the notice was added.'),
    kind: z
      .enum(correctionKinds)
      .default('correction')
      .describe('correction (the article was wrong), clarification, update, or editors-note.'),
    text: text.describe('What was wrong and what is right, in full sentences.'),
  });
}

export type Correction = z.output<ReturnType<typeof correctionSchema>>;
