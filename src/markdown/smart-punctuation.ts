import type { Element, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { attribute } from './element.ts';
import { getQuotationMarks, type QuotationMarks } from './quotation-marks.ts';
import { findReplacements } from './smarten.ts';

const verbatim = new Set(['code', 'kbd', 'pre', 'samp', 'var', 'time']);
const inline = new Set(
  'a abbr b bdi bdo cite del dfn em i ins label mark q s small span strong sub sup u'.split(' '),
);

/** A text that may be set, or the place of something that must stay as it is. */
type Piece = Text | '\ufffc' | '\n';

/** Quotation marks, apostrophes, dashes and ellipses by the language of the text; never in code. */
export function rehypeSmartPunctuation() {
  return (tree: Root, file: VFile): void => {
    const { lang } = contextOf(file);
    walk(tree, [], lang);
  };
}

function walk(parent: Root | Element, run: Piece[], lang: string): void {
  const isBlock = parent.type === 'root' || !inline.has(parent.tagName);
  const own = isBlock ? [] : run;
  for (const child of parent.children) {
    if (child.type === 'text') own.push(child);
    if (child.type !== 'element') continue;
    if (child.tagName === 'br') own.push('\n');
    else if (verbatim.has(child.tagName) || isBareAddress(child)) own.push('\ufffc');
    else if (inline.has(child.tagName)) walk(child, own, lang);
    else {
      set(own.splice(0), getQuotationMarks(lang));
      walk(child, [], attribute(child, 'lang') ?? lang);
    }
  }
  if (isBlock) set(own, getQuotationMarks(lang));
}

/** A link that shows its own address. */
function isBareAddress({ tagName, children: [first, second] }: Element): boolean {
  return (
    tagName === 'a' && !second && first?.type === 'text' && /^(?:https?:|www\.)/i.test(first.value)
  );
}

function set(run: Piece[], marks: QuotationMarks): void {
  const whole = run.map((piece) => (typeof piece === 'string' ? piece : piece.value)).join('');
  const replacements = findReplacements(whole, marks);
  let end = whole.length;
  for (const piece of run.toReversed()) {
    const length = typeof piece === 'string' ? 1 : piece.value.length;
    const start = end - length;
    while ((replacements.at(-1)?.at ?? -1) >= start) {
      const next = replacements.pop();
      if (next && typeof piece !== 'string') put(piece, next.at - start, next.length, next.text);
    }
    end = start;
  }
}

function put(node: Text, at: number, length: number, text: string): void {
  // A mark that runs over the end of its node belongs to two elements; it stays as written.
  if (at + length > node.value.length) return;
  node.value = node.value.slice(0, at) + text + node.value.slice(at + length);
}
