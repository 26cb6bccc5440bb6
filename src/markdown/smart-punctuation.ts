import type { Element, Root, Text } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { attribute } from './element.ts';
import { getQuotationMarks, type QuotationMarks } from '#lib/quotation-marks.ts';
import { findReplacements, type Replacement } from '#lib/smarten.ts';

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
    walk(tree, [], getQuotationMarks(lang));
  };
}

function walk(parent: Root | Element, run: Piece[], marks: QuotationMarks): void {
  const isBlock = parent.type === 'root' || !inline.has(parent.tagName);
  const own = isBlock ? [] : run;
  for (const child of parent.children) {
    if (child.type === 'text') own.push(child);
    if (child.type !== 'element') continue;
    if (child.tagName === 'br') own.push('\n');
    else if (verbatim.has(child.tagName) || isBareAddress(child)) own.push('\ufffc');
    else if (inline.has(child.tagName)) walk(child, own, marks);
    else {
      if (own.length > 0) set(own.splice(0), marks);
      const lang = attribute(child, 'lang');
      walk(child, [], lang === undefined ? marks : getQuotationMarks(lang));
    }
  }
  if (isBlock && own.length > 0) set(own, marks);
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
  if (replacements.length === 0) return;
  let start = 0;
  let next = 0;
  for (const piece of run) {
    const end = start + (typeof piece === 'string' ? 1 : piece.value.length);
    const first = next;
    while ((replacements[next]?.at ?? Infinity) < end) next += 1;
    if (typeof piece !== 'string') put(piece, start, replacements.slice(first, next));
    start = end;
  }
}

/** Writes the replacements into one text that begins at `start` of its paragraph. */
function put(node: Text, start: number, replacements: Replacement[]): void {
  const { value } = node;
  const parts: string[] = [];
  let done = 0;
  for (const { at, length, text } of replacements) {
    const from = at - start;
    // A mark that runs over the end of its node belongs to two elements; it stays as written.
    if (from + length > value.length) break;
    parts.push(value.slice(done, from), text);
    done = from + length;
  }
  node.value = parts.join('') + value.slice(done);
}
