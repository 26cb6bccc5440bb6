import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { element, hasClass, isElement } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

/** Puts the box of a task and its words into one label, so that the box has a name. */
export function rehypeTaskLists() {
  return (tree: Root, file: VFile): void => {
    if (!hadTag(file, 'input')) return;
    walkElements(tree, (node) => {
      if (node.tagName !== 'li' || !hasClass(node, 'task-list-item')) return;
      const first = node.children.find((child) => isElement(child, 'p'));
      const holder = isElement(first) && first.children.some(isBox) ? first : node;
      if (holder.children.some(isBox)) labelBox(holder);
    });
  };
}

function isBox(node: ElementContent): boolean {
  return isElement(node, 'input');
}

function labelBox(holder: Element): void {
  const start = holder.children.findIndex(isBox);
  const blocks = (child: ElementContent, index: number) =>
    index > start && isElement(child, 'ul', 'ol', 'p', 'pre', 'blockquote', 'figure', 'section');
  const end = holder.children.findIndex(blocks);
  const words = holder.children.slice(start, end < 0 ? undefined : end);
  holder.children.splice(start, words.length, element('label', {}, words));
}
