import { z } from 'zod';
import { text, when } from './fields.ts';

/** What kind of notice it is. */
export const correctionKinds = ['correction', 'clarification', 'update', 'editors-note'] as const;

/** A dated, public notice that an article was changed, or needs a word of explanation. */
export function correctionSchema(zone: string) {
  return z.strictObject({
    /** When the notice was added. */
    date: when(zone),
    /** correction (the article was wrong), clarification, update, or editors-note. */
    kind: z.enum(correctionKinds).default('correction'),
    /** What was wrong and what is right, in full sentences. */
    text,
  });
}

export type Correction = z.output<ReturnType<typeof correctionSchema>>;
