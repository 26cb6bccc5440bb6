import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { attribute, isBlank, isElement } from './element.ts';

const emptied = new Set(
  'a abbr b blockquote caption cite dd del details dfn dl dt em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd li mark ol p q s samp small span strong sub summary sup u ul var'.split(
    ' ',
  ),
);
const speaking = new Set(['hr', 'img', 'input', 'td', 'th']);

/**
 * Takes away what says nothing and only troubles readers who listen: empty headings, links without
 * words, empty paragraphs. A named place stays. A picture that is the whole of a link gets a name.
 */
export function rehypeTidy() {
  return (tree: Root): void => {
    tree.children = tidyAll(tree.children as ElementContent[]);
  };
}

function tidyAll(nodes: ElementContent[]): ElementContent[] {
  return nodes.filter((node) => {
    if (!isElement(node)) return true;
    node.children = tidyAll(node.children);
    if (node.tagName === 'a') nameLink(node);
    return !emptied.has(node.tagName) || isPlace(node) || !isEmpty(node);
  });
}

/** A named place may be empty; a heading may not, whatever its name. */
function isPlace(node: Element): boolean {
  return node.properties.id !== undefined && !/^h\d$/.test(node.tagName);
}

function isEmpty(node: Element): boolean {
  return node.children.every(
    (child) =>
      isBlank(child) || (isElement(child) && !speaking.has(child.tagName) && isHollow(child)),
  );
}

/** An element whose children were tidied already: what is left inside it counts. */
function isHollow(node: Element): boolean {
  if (node.tagName === 'br' || node.tagName === 'wbr') return true;
  return node.properties.id === undefined && node.children.length > 0 && isEmpty(node);
}

function nameLink(link: Element): void {
  if (toString(link).trim() !== '') return;
  const picture = link.children.find((child) => isElement(child, 'img'));
  if (!isElement(picture) || picture.properties.alt) return;
  picture.properties.alt = decodeLoosely(attribute(link, 'href') ?? '').replace(/^\w+:\/\//, '');
}

/** A broken percent code is no reason to stop: it stays as it was written. */
function decodeLoosely(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
