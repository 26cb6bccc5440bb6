import { z } from 'zod';
import { language, text } from './fields.ts';

/** The front matter of a page in `pages/`, such as `about.md`; its address is /ID/. */
export const pageSchema = z.strictObject({
  title: text,
  /** One or two sentences below the title. */
  standfirst: text.optional(),
  lang: language.optional(),
});

export type PageData = z.output<typeof pageSchema>;
