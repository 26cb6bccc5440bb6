import type { Element, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { VFile } from 'vfile';
import { element, isElement, textNode } from './element.ts';
import { HeldTexts } from './held-texts.ts';
import { cutIntoRuns, type Run } from './raw-runs.ts';
import { walkElements } from './walk.ts';

/*
 * HTML inside Markdown. Elements that our own plugins made carry a mark while the raw pieces are
 * parsed, so that afterwards everything without the mark is known to be foreign. The mark cannot
 * be guessed by a text, and it never leaves the pipeline.
 *
 * A parser of HTML costs more than one of Markdown, so it sees the blocks with raw HTML alone, with a
 * fence before and after each run of them. Where every fence comes out outermost and as it went in,
 * nothing was open there, and the blocks left out would have come out as they went in. Where one does
 * not, the parser sees the whole text.
 */

const mark = crypto.randomUUID();
const parse = rehypeRaw();
const mixed = new WeakSet<Root>();

/** Whether some of the elements of a tree may be foreign. */
export function mayBeForeign(tree: Root): boolean {
  return mixed.has(tree);
}

/** Parses raw HTML where there is some; afterwards foreign elements have `dataForeign`. */
export function rehypeRawHtml() {
  return (tree: Root): Root => {
    const runs = cutIntoRuns(tree.children);
    if (!runs.some(({ isRaw }) => isRaw)) return tree;
    const children = parseRuns(runs) ?? parseMarked(tree.children);
    const whole: Root = { ...tree, children };
    mixed.add(whole);
    return whole;
  };
}

/** The blocks of all runs, with raw HTML parsed; undefined where a run reaches into the next. */
function parseRuns(runs: readonly Run[]): RootContent[] | undefined {
  const raw = runs.filter(({ isRaw }) => isRaw);
  if (raw.length === runs.length) return undefined;
  const parsed = parseMarked([toFence(), ...raw.flatMap(({ nodes }) => [...nodes, toFence()])]);
  const fences = parsed.flatMap((node, index) => (isFence(node) ? [index] : []));
  if (fences.length !== raw.length + 1) return undefined;
  if (fences[0] !== 0 || fences.at(-1) !== parsed.length - 1) return undefined;
  const blocks = raw.map((_, index) => parsed.slice((fences[index] ?? 0) + 1, fences[index + 1]));
  return joinTexts(runs.flatMap(({ isRaw, nodes }) => (isRaw ? (blocks.shift() ?? []) : nodes)));
}

/** A block with a word: it would stand in what is open, and the word in what its letters are set in. */
function toFence(): Element {
  return element('div', { dataFence: mark }, [textNode('fence')]);
}

function isFence(node: RootContent): boolean {
  if (!isElement(node, 'div') || node.properties.dataFence !== mark) return false;
  return node.children.length === 1 && node.children[0]?.type === 'text';
}

/** The nodes as a parser of HTML reads them, with a mark on what they did not say themselves. */
function parseMarked(children: RootContent[]): RootContent[] {
  const tree: Root = { type: 'root', children };
  walkElements(tree, (node) => {
    node.properties.dataOwn = mark;
  });
  const texts = new HeldTexts(mark);
  texts.hold(tree);
  // Where an element stands in the source is not asked any more.
  const parsed = parse(tree, new VFile());
  texts.giveBack(parsed);
  walkElements(parsed, (node) => {
    if (node.properties.dataOwn === mark) delete node.properties.dataOwn;
    else node.properties.dataForeign = true;
  });
  return parsed.children;
}

/** Texts that have come together are one, as the parser would have had them. */
function joinTexts(nodes: readonly RootContent[]): RootContent[] {
  const joined: RootContent[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'text' && last?.type === 'text') last.value += node.value;
    else joined.push(node);
  }
  return joined;
}
