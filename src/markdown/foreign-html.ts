import type { Element, ElementContent, Parents, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { attribute, element } from './element.ts';
import { toMediaLink } from './foreign-media.ts';
import { mayBeForeign } from './raw-html.ts';
import { walkElements } from './walk.ts';

/** Elements of yesterday and what says the same today. */
const renamed: Record<string, string> = {
  acronym: 'abbr',
  article: 'div',
  aside: 'div',
  center: 'div',
  dir: 'ul',
  footer: 'div',
  header: 'div',
  listing: 'pre',
  main: 'div',
  nav: 'div',
  plaintext: 'pre',
  section: 'div',
  strike: 's',
  tt: 'code',
  xmp: 'pre',
};

/** Elements that say nothing without the page they came from; they go with all they hold. */
const dropped = new Set(
  'applet base button canvas datalist fencedframe frame frameset head input link math meta noembed noframes noscript option param portal select style svg template textarea title'.split(
    ' ',
  ),
);

const media = new Set(['audio', 'embed', 'iframe', 'object', 'script', 'video']);

/** What a foreign element may bring along, besides language and direction. */
const kept: Record<string, string[]> = {
  a: ['href', 'hrefLang'],
  abbr: ['title'],
  blockquote: ['cite'],
  code: [],
  col: ['span'],
  colgroup: ['span'],
  del: ['cite', 'dateTime'],
  details: ['open'],
  img: ['src', 'alt', 'title'],
  ins: ['cite', 'dateTime'],
  li: ['value'],
  ol: ['start', 'reversed', 'type'],
  q: ['cite'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope'],
  time: ['dateTime'],
};

/**
 * Makes HTML that somebody else wrote fit to stand in our page: no names, classes and styles of
 * another site, no elements of the nineties, no programs. Films, maps and forms become links.
 */
export function rehypeForeignHtml() {
  return (tree: Root, file: VFile): void => {
    if (!mayBeForeign(tree)) return;
    walkElements(tree, (node, index, parent) => {
      if (!node.properties.dataForeign) return undefined;
      const instead = replacement(node, parent, file);
      if (instead) {
        parent.children.splice(index, 1, ...instead);
        return index;
      }
      node.tagName = renamed[node.tagName] ?? node.tagName;
      node.properties = keepProperties(node);
      return undefined;
    });
  };
}

/** What stands in the element's place; undefined where it may stay. */
function replacement(node: Element, parent: Parents, file: VFile): ElementContent[] | undefined {
  if (dropped.has(node.tagName)) return [];
  if (media.has(node.tagName)) return toMediaLink(node, parent, file);
  if (node.tagName === 'a' && attribute(node, 'href') === undefined) return toAnchor(node);
  if (!known.has(renamed[node.tagName] ?? node.tagName)) return node.children;
  return undefined;
}

/** `<a name="x">` was how a place in a page got its name. */
function toAnchor(node: Element): ElementContent[] {
  const anchor = attribute(node, 'id') ?? attribute(node, 'name');
  if (!anchor) return node.children;
  return [element('span', { dataAnchor: anchor }, node.children)];
}

/** The name that a place had stays beside it, so that links to it still arrive. */
function keepProperties(node: Element): Properties {
  const { tagName, properties } = node;
  const anchor = attribute(node, 'id') ?? attribute(node, 'name');
  const names = [...(kept[tagName] ?? []), 'lang', 'dir'];
  const all: Properties = {};
  for (const name of names) if (properties[name] != null) all[name] = properties[name];
  const language = tagName === 'code' ? languageClass(properties) : {};
  return { ...all, ...language, ...(anchor ? { dataAnchor: anchor } : {}) };
}

function languageClass({ className }: Properties): Properties {
  const names = Array.isArray(className) ? className : [];
  const name = names.find((one) => /^lang(?:uage)?-[\w+#-]+$/.test(one));
  return name === undefined ? {} : { className: [name.replace(/^lang-/, 'language-')] };
}

/** Elements with a meaning of their own; all others give way to what they hold. */
const known = new Set(
  'a abbr b bdi bdo blockquote br caption cite code col colgroup dd del details dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp small span strong sub summary sup table tbody td tfoot th thead time tr u ul var wbr'.split(
    ' ',
  ),
);
