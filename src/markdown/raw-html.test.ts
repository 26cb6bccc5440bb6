import { expect, test } from 'vitest';
import type { MarkdownContext } from './context.ts';
import { renderMarkdown } from './pipeline.ts';

/* Blocks without raw HTML are not parsed again, unless what stands before them is still open. */

const context: MarkdownContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: [] },
  resolvePicture: () => undefined,
};

const texts: [what: string, source: string, html: string][] = [
  ['that is closed', 'a\n\n<b>b</b>\n\nc', '<p>a</p>\n<p><b>b</b></p>\n<p>c</p>'],
  [
    'that goes around blocks',
    '<ul><li>\n\na\n\n</li></ul>\n\nb',
    '<ul><li>\n<p>a</p>\n</li></ul>\n<p>b</p>',
  ],
  ['with letters left in bold', '<i><b>a</i>\n\nb', '<p><i><b>a</b></i></p><b>\n<p>b</p></b>'],
  ['left open to the end', 'a\n\n<del>\n\nb\n\nc', '<p>a</p>\n<del>\n<p>b</p>\n<p>c</p></del>'],
  ['with a paragraph left open', '<p>a\n\nb\n\n<b>c</b>', '<p>a\n</p><p>b</p>\n<p><b>c</b></p>'],
  ['with an end too many', 'a\n\n</ul>\n\nb', '<p>a</p>\n\n<p>b</p>'],
  ['of a comment left open', 'a\n\n<!-- b\n\nc', '<p>a</p>\n'],
  [
    'with the fence of another',
    '<div data-fence="x">fence</div>\n\na',
    '<div>fence</div>\n<p>a</p>',
  ],
];

test.each(texts)('raw HTML %s', async (_, source, html) => {
  expect((await renderMarkdown(source, context)).html).toBe(html);
});

test('raw HTML leaves the blocks beside it as they are', async () => {
  const blocks = '```js\n\n  one()\n```\n\nNote[^1].\n\n[^1]: Words.';
  const { html: alone } = await renderMarkdown(blocks, context);
  const { html } = await renderMarkdown(`<hr>\n\n${blocks}`, context);
  expect(html).toBe(`<hr>\n${alone}`);
  expect(html).toContain('<code class="language-js">\n');
});
