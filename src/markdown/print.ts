import type { Element, Nodes, Properties, Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import type { Compiler, Plugin } from 'unified';

/*
 * rehype-stringify asks of every element and attribute whether it may be one of SVG, of XML or without
 * quotation marks. What a sanitiser has let pass is hardly ever more than text, a few elements and
 * attributes of words, and those come out the same here. Whatever else there is, it prints.
 */

/** The properties that are printed as they are, by the names of their attributes. */
const plain = new Map(
  Object.entries({
    alt: 'alt',
    ariaLabel: 'aria-label',
    decoding: 'decoding',
    href: 'href',
    id: 'id',
    lang: 'lang',
    loading: 'loading',
    sizes: 'sizes',
    src: 'src',
    srcSet: 'srcset',
  }),
);
/** The same with several words. */
const spaced = new Map(Object.entries({ className: 'class', rel: 'rel' }));

/** The elements of running text that have an end; all others are rehype-stringify's. */
const paired = new Set(
  'a blockquote code del em figcaption figure h2 h3 h4 h5 h6 i b li ol p pre section span strong sub sup table tbody td th thead tr ul'.split(
    ' ',
  ),
);

type Print = (node: Nodes) => string;

/** Prints a tree as rehype-stringify does, byte for byte, in less time. */
export const rehypePrint: Plugin<[], Root, string> = function () {
  rehypeStringify.call(this);
  // Who has set how HTML is printed wants it so.
  if (this.data('settings') !== undefined) return;
  const compile = this.compiler as Compiler<Nodes, string>;
  const printRoot: Compiler<Root, string> = ({ children }, file) =>
    printAll(children, (node) => compile(node, file));
  this.compiler = printRoot as Compiler;
};

function printAll(nodes: readonly Nodes[], printOther: Print): string {
  let html = '';
  for (const node of nodes) {
    if (node.type === 'text') html += escapeText(node.value);
    else if (node.type === 'element' && paired.has(node.tagName)) html += print(node, printOther);
    else html += printOther(node);
  }
  return html;
}

function print(node: Element, printOther: Print): string {
  const { tagName, properties, children } = node;
  const attributes = printAttributes(properties);
  const end = `</${tagName}>`;
  const start =
    attributes === undefined
      ? printOther({ ...node, children: [] }).slice(0, -end.length)
      : `<${tagName}${attributes}>`;
  return start + printAll(children, printOther) + end;
}

/** Undefined where one of them is not plain. */
function printAttributes(properties: Properties): string | undefined {
  let printed = '';
  for (const name of Object.keys(properties)) {
    const attribute = printAttribute(name, properties[name]);
    if (attribute === undefined) return undefined;
    printed += attribute;
  }
  return printed;
}

function printAttribute(name: string, value: Properties[string]): string | undefined {
  if (typeof value === 'string') {
    const attribute = plain.get(name);
    return attribute && ` ${attribute}="${escapeValue(value)}"`;
  }
  const attribute = Array.isArray(value) ? spaced.get(name) : undefined;
  return attribute && Array.isArray(value)
    ? ` ${attribute}="${escapeValue(value.join(' ').trim())}"`
    : undefined;
}

const texts: Record<string, string> = { '<': '&#x3C;', '&': '&#x26;' };

function escapeText(text: string): string {
  return text.replace(/[<&]/g, (sign) => texts[sign] ?? sign);
}

const values: Record<string, string> = {
  '\0': '&#x0;',
  '"': '&#x22;',
  '&': '&#x26;',
  "'": '&#x27;',
  '`': '&#x60;',
};

function escapeValue(value: string): string {
  return value.replace(/[\0"&'`]/g, (sign) => values[sign] ?? sign);
}
