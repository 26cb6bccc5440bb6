import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { labelsOf } from './context.ts';
import { attribute, element, isElement } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

/**
 * Tables scroll sideways in a box of their own, which the keyboard can reach and which has a name.
 * Header cells say what they head; an empty one is no header.
 */
export function rehypeTables() {
  return (tree: Root, file: VFile): void => {
    if (!hadTag(file, 'table')) return;
    let count = 0;
    walkElements(tree, (node, index, parent) => {
      if (node.tagName !== 'table') return undefined;
      count += 1;
      tidyCells(node);
      const ariaLabel = raiseCaption(node) || labelsOf(file).table.replace('{n}', String(count));
      const box = { className: ['table'], tabIndex: 0, ariaLabel };
      parent.children.splice(index, 1, element('section', box, [node]));
      return index + 1;
    });
  };
}

/** A caption stands first in its table, wherever it was written; its words are the answer. */
function raiseCaption(table: Element): string {
  const at = table.children.findIndex((child) => isElement(child, 'caption'));
  const caption = table.children[at];
  if (!caption) return '';
  table.children.splice(at, 1);
  table.children.unshift(caption);
  return toString(caption).trim();
}

function tidyCells(table: Element): void {
  walkElements(table, (row) => {
    if (row.tagName !== 'tr') return;
    const cells = row.children.filter((cell) => isElement(cell, 'td', 'th'));
    const allHeads = cells.every((cell) => isElement(cell, 'th'));
    for (const cell of cells) {
      if (!isElement(cell)) continue;
      alignByClass(cell);
      if (cell.tagName === 'th' && toString(cell).trim() === '') cell.tagName = 'td';
      if (cell.tagName === 'th') cell.properties.scope ??= allHeads ? 'col' : 'row';
      else delete cell.properties.scope;
    }
  });
}

function alignByClass(cell: Element): void {
  const align = attribute(cell, 'align')?.toLowerCase();
  delete cell.properties.align;
  if (align === 'right') cell.properties.className = ['end'];
  if (align === 'center') cell.properties.className = ['center'];
}
