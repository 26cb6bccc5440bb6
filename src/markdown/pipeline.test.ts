import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { describe, expect, test } from 'vitest';
import type { MarkdownContext } from './context.ts';
import { createRenderer, NestingError, renderMarkdown } from './pipeline.ts';

const context: MarkdownContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: [] },
  resolvePicture: (src) =>
    src === 'here.jpg' ? { src: '/p.webp', srcset: '/s.webp 9w', width: 9, height: 6 } : undefined,
};

describe('further plugins', () => {
  const remarkShout = () => (tree: MarkdownRoot) => {
    tree.children.push({ type: 'html', value: '<b onclick="x()">from remark</b>' });
  };
  const rehypeTaint = () => (tree: Root) => {
    const image = { src: 'x', onError: 'alert(1)', style: 'color: red' };
    tree.children.push(
      { type: 'element', tagName: 'img', properties: image, children: [] },
      { type: 'element', tagName: 'script', properties: {}, children: [] },
      { type: 'element', tagName: 'mark', properties: {}, children: [] },
    );
  };
  const render = createRenderer({ remark: [remarkShout], rehype: [rehypeTaint] });

  test('run, and what they add is sanitised too', async () => {
    const { html } = await render('Text <img src=x onerror=alert(1)>', context);
    expect(html).toBe('<p>Text </p>\n<b>from remark</b><img src="x"><mark></mark>');
  });
});

describe('a rendered body', () => {
  test('tells its words, pictures and headings', async () => {
    const source = '# One\n\nTwo[^1] `three`.\n\n![alt](here.jpg "Four")\n\n[^1]: Five.';
    const body = await renderMarkdown(source, context);
    expect(body.text).toBe('One\nTwo three.\nFour\nFootnotes\nFive.');
    expect(body.pictures).toBe(1);
    expect(body.headings).toEqual([{ id: 'one', text: 'One', depth: 2 }]);
  });

  test('counts no picture that is not shown', async () => {
    const body = await renderMarkdown('![a](gone.jpg) ![b](https://a.example/b.jpg)', context);
    expect(body).toMatchObject({ pictures: 0, text: '' });
  });

  test('offers derivatives with sizes', async () => {
    const { html } = await renderMarkdown('![a](here.jpg)', context);
    expect(html).toContain('srcset="/s.webp 9w" sizes="(max-width: 46rem) 100vw, 42rem"');
  });

  test('may be empty', async () => {
    expect(await renderMarkdown('', context)).toEqual({
      html: '',
      text: '',
      pictures: 0,
      headings: [],
    });
  });

  test('keeps clear of the ids that the page names', async () => {
    const { html } = await renderMarkdown('## Share\n\n## Menu', {
      ...context,
      reservedIds: ['share'],
    });
    expect(html).toBe('<h2 id="share-2">Share</h2>\n<h2 id="menu-2">Menu</h2>');
  });

  test('is the same twice, and texts at the same time do not mix', async () => {
    const texts = ['## A <b>x</b>', '## A <i>y</i>[^1]\n\n[^1]: n'];
    const together = await Promise.all(texts.map((text) => renderMarkdown(text, context)));
    const alone = [];
    for (const text of texts) alone.push(await renderMarkdown(text, context));
    expect(together).toEqual(alone);
  });

  test('that nests without end is refused in plain words', async () => {
    const source = '<div>'.repeat(20_000);
    await expect(renderMarkdown(source, context)).rejects.toThrow(NestingError);
  });

  test('of one endless paragraph of quotation marks does not take for ever', async () => {
    const started = performance.now();
    await renderMarkdown('"'.repeat(20_000), context);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
