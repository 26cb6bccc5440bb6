import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { hasClass, isElement } from './element.ts';
import { walkElements } from './walk.ts';

export interface Heading {
  id: string;
  text: string;
  depth: number;
}

/** What a page says of a text besides its words. */
export interface TextMarks {
  /** How many pictures are shown. */
  pictures: number;
  headings: Heading[];
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
    if (child.type === 'text') add(child.value, parts);
    if (child.type !== 'element' || isApparatus(child)) continue;
    const isBlock = blocks.has(child.tagName);
    if (isBlock) add('\n', parts);
    collect(child, parts);
    if (isBlock) add('\n', parts);
  }
}

/** Between blocks there are up to four line ends, and one is enough. */
function add(text: string, parts: string[]): void {
  if (text !== '\n' || parts.at(-1) !== '\n') parts.push(text);
}

/** What stands where something is not shown. */
const standIns = ['external-picture', 'missing-picture', 'embed'];

function isApparatus(node: Element): boolean {
  const { dataFootnoteRef, dataFootnoteBackref } = node.properties;
  if (dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined) return true;
  return node.properties.className !== undefined && standIns.some((name) => hasClass(node, name));
}

const depths = new Map([2, 3, 4, 5, 6].map((depth) => [`h${depth}`, depth]));

/** The headings with ids, in order, but for the one above the notes, and the pictures. */
export function findMarks(tree: Root): TextMarks {
  const marks: TextMarks = { pictures: 0, headings: [] };
  walkElements(tree, (node, _, parent) => {
    const { tagName, properties } = node;
    if (tagName === 'img') marks.pictures += 1;
    const depth = depths.get(tagName);
    if (!depth || typeof properties.id !== 'string') return;
    // It is not the writer's.
    if (isElement(parent) && parent.properties.dataFootnotes !== undefined) return;
    marks.headings.push({ id: properties.id, text: toString(node).trim(), depth });
  });
  return marks;
}
