import type { Nodes, Root, RootContent } from 'mdast';
import { explainTheSame, sayNamesAgain } from './explained-names.ts';
import { findDifferences, isConfined, isTouched } from './parser-differences.ts';
import { isBorder, withoutVerbatim } from './verbatim.ts';

/*
 * A line of words without indentation, after an empty line, closes every list and quotation before
 * it, for either parser. So a paragraph that begins there parts a text: what is read differently
 * above it is nothing to it, but for names that are explained elsewhere (`[a]: …`, notes). Those are
 * said to the parser that reads a part, and a part must explain the same names to either.
 */

/**
 * The tree of a text of which only some parts touch a difference: those are read by `parse`, all at
 * once, and the rest of the native tree stays. Undefined where the text cannot be parted.
 */
export function parseInParts(
  source: string,
  native: Root,
  parse: (source: string) => Root,
): Root | undefined {
  const prose = withoutVerbatim(source, native.children, 0, source.length);
  const differences = findDifferences(prose);
  if (differences.length === 0) return native;
  if (!isConfined(prose)) return undefined;
  const parts = toParts(source, native);
  const touched = parts.filter(({ from, to, nodes }) =>
    isTouched(withoutVerbatim(source, nodes, from, to), differences),
  );
  if (touched.length === 0) return native;
  const read =
    touched.length < parts.length ? readAgain(source, native, touched, parse) : undefined;
  if (!read) return undefined;
  return { ...native, children: parts.flatMap((part) => read.get(part) ?? part.nodes) };
}

interface Part {
  from: number;
  to: number;
  nodes: RootContent[];
}

function toParts(source: string, { children }: Root): Part[] {
  const parts: Part[] = [];
  for (const node of children) {
    const last = parts.at(-1);
    const from = node.position?.start.offset ?? 0;
    if (last && !isBorder(source, node, from)) last.nodes.push(node);
    else {
      if (last) last.to = from;
      parts.push({ from: last ? from : 0, to: source.length, nodes: [node] });
    }
  }
  return parts;
}

/** A word between parts closes what is open above it, as the next part does in its place. */
const CLOSING = 'a\n\n';

/** The parts as `parse` reads them; undefined where one does not end, or explains, as it should. */
function readAgain(
  source: string,
  native: Root,
  parts: readonly Part[],
  parse: (source: string) => Root,
): Map<Part, RootContent[]> | undefined {
  const texts = parts.map(({ from, to }) => source.slice(from, to));
  const names = sayNamesAgain(source, native, texts.join('\n'));
  if (names === undefined) return undefined;
  let start = names.length;
  const written = texts.map((text) => CLOSING + text).join('');
  const isEnd = parts.at(-1)?.to === source.length;
  const { children } = parse(names + written + (isEnd ? '' : CLOSING));
  const read = new Map<Part, RootContent[]>();
  let at = findClosing(children, start, 0);
  for (const part of parts) {
    start += CLOSING.length + part.to - part.from;
    const end = part.to === source.length ? children.length : findClosing(children, start, at + 1);
    const nodes = children.slice(at + 1, end);
    if (at < 0 || end < 0 || !explainTheSame(nodes, part.nodes)) return undefined;
    moveAll(nodes, part, children[at]);
    read.set(part, nodes);
    at = end;
  }
  return read;
}

/** The place of the word at an offset; those before `from` have been moved to other offsets. */
function findClosing(nodes: readonly RootContent[], offset: number, from: number): number {
  return nodes.findIndex(
    ({ type, position }, index) =>
      index >= from &&
      type === 'paragraph' &&
      position?.start.offset === offset &&
      position.end.offset === offset + 1,
  );
}

/** Positions count from the start of the whole text. */
function moveAll(nodes: readonly RootContent[], part: Part, closing: RootContent | undefined) {
  const start = closing?.position?.start;
  const offset = part.from - ((start?.offset ?? 0) + CLOSING.length);
  const first = part.from === 0 ? 1 : (part.nodes[0]?.position?.start.line ?? 1);
  const lines = first - ((start?.line ?? 1) + 2);
  for (const node of nodes) move(node, offset, lines);
}

function move(node: Nodes, offset: number, lines: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (!point) continue;
    point.line += lines;
    point.offset = (point.offset ?? 0) + offset;
  }
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}
