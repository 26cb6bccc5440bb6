import commonmark from 'commonmark-spec';
import type { Root, RootContent } from 'hast';
import { rehype } from 'rehype';
import rehypeStringify from 'rehype-stringify';
import { expect, test } from 'vitest';
import { unified } from 'unified';
import { element, textNode } from './element.ts';
import { rehypePrint } from './print.ts';

const ours = unified().use(rehypePrint).freeze();
const theirs = unified().use(rehypeStringify).freeze();

function print(...children: RootContent[]): string {
  return ours.stringify({ type: 'root', children });
}

test('text and attributes say nothing that HTML could take for its own', () => {
  const link = element('a', { href: '/?a=1&b="2"', className: ['x', "y'"] }, [
    textNode('<b> & "c"'),
  ]);
  expect(print(link)).toBe(
    '<a href="/?a=1&#x26;b=&#x22;2&#x22;" class="x y&#x27;">&#x3C;b> &#x26; "c"</a>',
  );
});

test('what is not plain is printed with what it holds', () => {
  const section = element('section', { dataFootnotes: true, tabIndex: 0 }, [
    element('p', {}, [element('img', { src: 'a.jpg', alt: '', width: 9 }), element('br')]),
  ]);
  expect(print(section, { type: 'comment', value: 'c' })).toBe(
    '<section data-footnotes tabindex="0"><p><img src="a.jpg" alt="" width="9"><br></p></section><!--c-->',
  );
});

test('properties without a value are left out, and empty ones are not', () => {
  expect(print(element('p', { id: undefined, lang: '', className: [] }))).toBe(
    '<p lang="" class=""></p>',
  );
});

test('who sets how HTML is printed has it so', () => {
  const processor = unified().data('settings', { preferUnquoted: true }).use(rehypePrint);
  const children = [element('p', { id: 'a' })];
  expect(processor.stringify({ type: 'root', children })).toBe('<p id=a></p>');
});

test('a document of every kind is printed as rehype-stringify prints it', () => {
  const reader = rehype().data('settings', { fragment: true });
  for (const { html } of commonmark.tests) {
    const tree: Root = reader.parse(html);
    expect(ours.stringify(tree)).toBe(theirs.stringify(tree));
  }
});
