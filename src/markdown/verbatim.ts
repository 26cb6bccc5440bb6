import type { Nodes, RootContent } from 'mdast';

/*
 * Whether two parsers read a text alike is asked of its words: what is code or the address of a link
 * to one of them is so to the other, and neither looks for marks in it.
 */

/** Signs that come out differently even there. */
const ODD_SIGN = /[\0\r\p{Cs}]/u;
/** On one line of a paragraph there are more: the border of a cell, and the end of the line. */
const ODD_SIGN_IN_LINE = /[\0\r\n|\ud800-\udfff]/;

/** A source from `from` to `to`, where `nodes` stand, without what no parser looks into. */
export function withoutVerbatim(
  source: string,
  nodes: readonly RootContent[],
  from: number,
  to: number,
): string {
  const spans: Span[] = [];
  for (const node of nodes) {
    if (node.type === 'code') addFenced(source, node, spans);
    else if (node.type !== 'table') addInline(source, node, spans);
  }
  let rest = '';
  let done = from;
  for (const [start, end] of spans) {
    rest += source.slice(done, start);
    done = end;
  }
  return rest + source.slice(done, to);
}

type Span = [from: number, to: number];

/** The lines between the fences of code. */
function addFenced(source: string, node: RootContent, spans: Span[]): void {
  const [start, end] = placeOf(node);
  if (!isBorder(source, node, start) || ODD_SIGN.test(source.slice(start, end))) return;
  const from = Math.min(end, source.indexOf('\n', start) + 1 || end);
  spans.push([from, Math.max(from, source.lastIndexOf('\n', end - 1) + 1)]);
}

/** Code in a line, and the addresses of links and pictures. */
function addInline(source: string, node: Nodes, spans: Span[]): void {
  if ('children' in node) for (const child of node.children) addInline(source, child, spans);
  const [start, end] = placeOf(node);
  if (node.type === 'inlineCode') addLine(source, start + 1, end - 1, spans);
  if (node.type !== 'link' && node.type !== 'image') return;
  const address = source.lastIndexOf('](', end) + 2;
  if (address > start + 2 && source[end - 1] === ')') addLine(source, address, end - 1, spans);
}

function addLine(source: string, from: number, to: number, spans: Span[]): void {
  // Three of the signs around code could be the start of a fence.
  if (from < to && source[from] !== '`' && !ODD_SIGN_IN_LINE.test(source.slice(from, to))) {
    spans.push([from, to]);
  }
}

function placeOf({ position }: Nodes): Span {
  const start = position?.start.offset ?? 0;
  return [start, position?.end.offset ?? start];
}

const bordering: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'html']);
/** An empty line, and then nothing that could belong to a list, a quotation or a directive. */
const BORDER = /^\n\n(?:[^\s>*+\-\d:]|\*\*?[^\s*])/;

/** Whether a node of the root begins where everything above it is closed. */
export function isBorder(source: string, { type }: RootContent, from: number): boolean {
  return bordering.has(type) && BORDER.test(source.slice(from - 2, from + 3));
}
