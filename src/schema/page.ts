import { z } from 'zod';
import { language, text } from './fields.ts';

/** The front matter of a page in `pages/`, such as `about.md`; its address is /ID/. */
export const pageSchema = z.strictObject({
  title: text.describe('The headline of the page.'),
  standfirst: text.optional().describe('One or two sentences below the title.'),
  lang: language.optional().describe("The language, where it is not the site's."),
});

export type PageData = z.output<typeof pageSchema>;
