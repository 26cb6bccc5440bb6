import { HtmlValidate, StaticConfigLoader } from 'html-validate';

/**
 * html-validate's recommended rules. Off are those about how HTML is written down, not what it
 * means, since serialisers write it, not people; relaxed are those that forbid a newsroom's
 * ordinary text.
 */
const validator = new HtmlValidate(
  new StaticConfigLoader({
    root: true,
    extends: ['html-validate:recommended'],
    rules: {
      // Spelling of the same tree: rehype and Astro each have their own habits.
      'attr-quotes': 'off',
      'attribute-boolean-style': 'off',
      'attribute-empty-style': 'off',
      'doctype-style': 'off',
      'no-trailing-whitespace': 'off',
      'void-style': 'off',
      // The standard allows a bare & or > where nothing can be misread.
      'no-raw-characters': ['error', { relaxed: true }],
      // Ids come from headings in every script, and footnotes count: `#перша`, `#1`.
      'valid-id': ['error', { relaxed: true }],
      // A headline is as long as its news.
      'long-title': 'off',
      // A telephone number inside an article is text.
      'tel-non-breaking': 'off',
    },
  }),
);

/**
 * What is wrong with a page's HTML, one line each: `/a/:12:3 no-dup-id Duplicate ID "x"`; empty
 * where it is clean. Pieces of pages need no document around them.
 */
export async function findHtmlFaults(path: string, html: string): Promise<string[]> {
  const report = await validator.validateString(html, `${path}.html`);
  return report.results.flatMap(({ messages }) =>
    messages.map(
      ({ line, column, ruleId, message }) => `${path}:${line}:${column} ${ruleId} ${message}`,
    ),
  );
}
