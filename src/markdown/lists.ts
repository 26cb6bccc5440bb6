import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { element, isBlank, isElement } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

const lists = ['ul', 'ol'];

/**
 * Mends lists of old HTML: items that stand without a list get one, and what stands in a list
 * without being an item (mostly a list in a list) goes into the item before it.
 */
export function rehypeLists() {
  return (tree: Root, file: VFile): void => {
    if (!hadTag(file, 'li', ...lists)) return;
    mend(tree);
    walkElements(tree, mend);
  };
}

function mend(node: Root | Element): undefined {
  if (isElement(node, ...lists)) node.children = toItems(node.children);
  else if (node.children.some(isItem)) node.children = gather(node.children as ElementContent[]);
}

function isItem(node: { type: string }): node is Element {
  return isElement(node as ElementContent, 'li');
}

function toItems(children: ElementContent[]): ElementContent[] {
  const items: ElementContent[] = [];
  for (const child of children) {
    const before = items.findLast(isItem);
    if (isItem(child) || isBlank(child)) items.push(child);
    else if (before) before.children.push(child);
    else items.push(element('li', {}, [child]));
  }
  return items;
}

function gather(children: ElementContent[]): ElementContent[] {
  const gathered: ElementContent[] = [];
  let list: Element | undefined;
  for (const child of children) {
    if (isItem(child)) {
      if (!list) gathered.push((list = element('ul')));
      list.children.push(child);
    } else {
      if (!isBlank(child)) list = undefined;
      gathered.push(child);
    }
  }
  return gathered;
}
