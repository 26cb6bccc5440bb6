import type { Root } from 'hast';
import type { Root as MarkdownRoot } from 'mdast';
import { remark } from 'remark';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import { describe, expect, test } from 'vitest';
import type { MarkdownContext } from './context.ts';
import { findDifference } from './parser-differences.ts';
import { grammar, parseFast } from './parser.ts';
import { createRenderer } from './pipeline.ts';

const context: MarkdownContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: [] },
  resolvePicture: () => undefined,
};

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

const attack = 'Text <img src=x onerror=alert(1)> ';
const part = `${attack}\n\n~a~`;
const paths = {
  'the native parser': { source: attack, read: [], text: 'Text ', end: '' },
  'both parsers, where a part touches a difference': {
    source: part,
    read: ['a\n\n~a~'],
    text: 'Text ',
    end: '<p>~a~</p>\n',
  },
  'remark-parse, where there is no other part': {
    source: `${attack}~a~`,
    read: undefined,
    text: 'Text  ~a~',
    end: '',
  },
};

const reference = remark().use(grammar).freeze();

describe.each(Object.entries(paths))('through %s', (_, { source, read, text, end }) => {
  test('goes the text that is meant to', () => {
    const parts: string[] = [];
    const tree = parseFast(source, (written) => {
      parts.push(written);
      return reference.parse(written);
    });
    expect(tree && parts).toEqual(read);
  });

  test('plugins of a publication run, and the sanitiser after them', async () => {
    const render = createRenderer({ remark: [remarkShout], rehype: [rehypeTaint] });
    const { html } = await render(source, context);
    expect(html).toBe(`<p>${text}</p>\n${end}<b>from remark</b><img src="x"><mark></mark>`);
  });

  test('positions reach a plugin', async () => {
    const places: unknown[] = [];
    const remarkPlaces = () => (tree: MarkdownRoot) => {
      places.push(tree.children[0]?.position?.start, tree.children[0]?.position?.end.line);
    };
    await createRenderer({ remark: [remarkPlaces] })(`\n${source}`, context);
    expect(places).toEqual([{ line: 2, column: 1, offset: 1 }, 2]);
  });
});

describe('a plugin of the grammar', () => {
  /** The smallest change of the grammar: a number sign is a sign like others. */
  function remarkNoHeadings(this: Processor): void {
    const data = this.data();
    (data.micromarkExtensions ??= []).push({ disable: { null: ['headingAtx'] } });
  }

  test('is heard, since the native parser does not know it', async () => {
    const { html } = await createRenderer({ remark: [remarkNoHeadings] })('# one', context);
    expect(html).toBe('<p># one</p>');
  });

  test('that brings a parser has it used', async () => {
    function remarkOther(this: Processor): void {
      const tree: MarkdownRoot = { type: 'root', children: [{ type: 'thematicBreak' }] };
      this.parser = () => tree;
    }
    const { html } = await createRenderer({ remark: [remarkParse, remarkOther] })('a', context);
    expect(html).toBe('<hr>');
  });
});

describe('a part of a text', () => {
  const places = async (source: string) => {
    const found: unknown[] = [];
    const remarkPlaces = () => (tree: MarkdownRoot) => {
      for (const { type, position } of tree.children) found.push([type, position?.start]);
    };
    await createRenderer({ remark: [remarkPlaces] })(source, context);
    return found;
  };

  test('has its place in the whole, whichever parser has read it', async () => {
    expect(await places('one\n\n~a~\n\n# two')).toEqual([
      ['paragraph', { line: 1, column: 1, offset: 0 }],
      ['paragraph', { line: 3, column: 1, offset: 5 }],
      ['heading', { line: 5, column: 1, offset: 10 }],
    ]);
  });

  test('keeps its place where a word of it stands as far as the next part was read', async () => {
    expect(await places('a title\n\n~a~\n# h\n1\n# \n\n~b~')).toEqual([
      ['paragraph', { line: 1, column: 1, offset: 0 }],
      ['paragraph', { line: 3, column: 1, offset: 9 }],
      ['heading', { line: 4, column: 1, offset: 13 }],
      ['paragraph', { line: 5, column: 1, offset: 17 }],
      ['heading', { line: 6, column: 1, offset: 19 }],
      ['paragraph', { line: 8, column: 1, offset: 23 }],
    ]);
  });

  test('ends where the next begins, though something in it is left open', async () => {
    const { html } = await createRenderer()('- ~a~\n  ```\n  code\n\nnext', context);
    expect(html).toBe('<ul>\n<li>~a~\n<pre><code>code\n</code></pre>\n</li>\n</ul>\n<p>next</p>');
  });

  test('knows the names that another explains', async () => {
    const source = '~a~ [b] [^1]\n\nc\n\n- [B]: /d\n\n[^1]: e';
    const { html } = await createRenderer()(source, context);
    expect(html).toContain('<p>~a~ <a href="/d">b</a> <sup><a href="#fn-1"');
    expect(html).toContain('<p>e <a href="#fnref-1"');
  });

  test('explains its own names', async () => {
    const { html } = await createRenderer()('[b]\n\n~a~\n\n[b]: /c', context);
    expect(html).toBe('<p><a href="/c">b</a></p>\n<p>~a~</p>');
  });

  test('is asked about its words, not about its code', () => {
    const source = 'one\n\n```js\n[\n  {}]\n```\n\nwords\n';
    expect(findDifference(source)).toBeDefined();
    expect(parseFast(source, () => expect.fail('nothing is left to read'))).toBeDefined();
  });

  test.each(['[word](/list@a.example/b)', '![word](/~a/~b.jpg)', 'word `a*_*` word'])(
    'is asked about its words, not about addresses and code in them: %s',
    (source) => {
      expect(findDifference(source)).toBeDefined();
      expect(parseFast(source, () => expect.fail('nothing is left to read'))).toBeDefined();
    },
  );

  test('is asked about the words of a link', () => {
    const parse = (written: string) => reference.parse(written);
    expect(parseFast('[/list@a.example](/b)', parse)).toBeUndefined();
  });
});
