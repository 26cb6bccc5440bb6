import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { hasClass, isElement } from './element.ts';
import { walkElements } from './walk.ts';

export interface Heading {
  id: string;
  text: string;
  depth: number;
}

const blocks = new Set(
  'address aside blockquote caption dd details div dl dt figcaption figure h2 h3 h4 h5 h6 hr li ol p pre section summary table td th tr ul br'.split(
    ' ',
  ),
);

/** The words a reader reads, one block a line; no notes' arrows, no references, no stand-ins. */
export function toPlainText(tree: Root): string {
  const parts: string[] = [];
  collect(tree, parts);
  return tidyText(parts.join(''));
}

/** One space between words, one line a block. */
export function tidyText(text: string): string {
  return text
    .replace(/[^\S\n ][^\S\n]*| [^\S\n]+/g, ' ')
    .replace(/ ?\n[ \n]+| \n/g, '\n')
    .trim();
}

function collect(parent: Root | Element, parts: string[]): void {
  for (const child of parent.children) {
    if (child.type === 'text') parts.push(child.value);
    if (child.type !== 'element' || isApparatus(child)) continue;
    const isBlock = blocks.has(child.tagName);
    if (isBlock) parts.push('\n');
    collect(child, parts);
    if (isBlock) parts.push('\n');
  }
}

/** What stands where something is not shown. */
const standIns = ['external-picture', 'missing-picture', 'embed'];

function isApparatus(node: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return true;
  return node.properties.className !== undefined && standIns.some((name) => hasClass(node, name));
}

const depths = new Map([2, 3, 4, 5, 6].map((depth) => [`h${depth}`, depth]));

/** The headings with ids, in order; the one above the notes is not the writer's. */
export function findHeadings(tree: Root): Heading[] {
  const headings: Heading[] = [];
  walkElements(tree, (node, _, parent) => {
    const depth = depths.get(node.tagName);
    const { id } = node.properties;
    if (!depth || typeof id !== 'string') return;
    if (isElement(parent) && parent.properties.dataFootnotes !== undefined) return;
    headings.push({ id, text: toString(node).trim(), depth });
  });
  return headings;
}

export function countPictures(tree: Root): number {
  let count = 0;
  walkElements(tree, (node) => {
    if (node.tagName === 'img') count += 1;
  });
  return count;
}
