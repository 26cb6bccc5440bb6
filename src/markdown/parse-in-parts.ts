import type { Nodes, Root, RootContent } from 'mdast';
import { findDifference, isConfined } from './parser-differences.ts';

/*
 * A line of words without indentation, after an empty line, closes every list and quotation before
 * it, for either parser. So a paragraph that begins there parts a text: what is read differently
 * above it is nothing to it. Names that are explained elsewhere in the text (`[a]: …`, notes) are
 * the exception; a text that has them stays whole.
 */

/**
 * The tree of a text of which only some parts touch a difference: those are read by `parse`, the
 * rest of the native tree stays. Undefined where the text cannot be parted.
 */
export function parseInParts(
  source: string,
  native: Root,
  parse: (source: string) => Root,
): Root | undefined {
  const prose = withoutCode(source, native.children, 0, source.length);
  if (findDifference(prose) === undefined) return native;
  if (!isConfined(prose)) return undefined;
  const children: RootContent[] = [];
  for (const part of toParts(source, native)) {
    const read = readPart(source, part, parse);
    if (!read) return undefined;
    children.push(...read);
  }
  return { ...native, children };
}

function readPart(
  source: string,
  { from, to, nodes }: Part,
  parse: (source: string) => Root,
): RootContent[] | undefined {
  const prose = withoutCode(source, nodes, from, to);
  if (findDifference(prose) === undefined) return nodes;
  const isLast = to === source.length;
  const read = parsePart(source.slice(from, to), isLast, parse);
  const lines = from === 0 ? 0 : (nodes[0]?.position?.start.line ?? 1) - 1;
  for (const node of read ?? []) move(node, from, lines);
  return read;
}

/** Signs that come out differently even in code. */
const ODD_SIGN = /[\0\r\p{Cs}]/u;

/** A text without the lines between the fences of code, which no parser reads. */
function withoutCode(
  source: string,
  nodes: readonly RootContent[],
  from: number,
  to: number,
): string {
  let prose = '';
  let done = from;
  for (const node of nodes) {
    const start = node.position?.start.offset ?? 0;
    const end = node.position?.end.offset ?? start;
    if (node.type !== 'code' || !isBorder(source, node, start)) continue;
    if (ODD_SIGN.test(source.slice(start, end))) continue;
    prose += source.slice(done, Math.min(end, source.indexOf('\n', start) + 1 || end));
    done = Math.max(start, source.lastIndexOf('\n', end - 1) + 1);
  }
  return prose + source.slice(done, to);
}

/** A word below a part closes what is open in it, as the next part does, and is taken out again. */
function parsePart(
  written: string,
  isLast: boolean,
  parse: (source: string) => Root,
): RootContent[] | undefined {
  if (isLast) return parse(written).children;
  const { children } = parse(`${written}a`);
  const last = children.pop();
  const isAsMeant = last?.type === 'paragraph' && last.position?.start.offset === written.length;
  return isAsMeant ? children : undefined;
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

const bordering: ReadonlySet<string> = new Set(['paragraph', 'heading', 'code', 'html']);
/** An empty line, and then nothing that could belong to a list, a quotation or a directive. */
const BORDER = /^\n\n(?:[^\s>*+\-\d:]|\*\*?[^\s*])/;

function isBorder(source: string, { type }: RootContent, from: number): boolean {
  return bordering.has(type) && BORDER.test(source.slice(from - 2, from + 3));
}

/** Positions count from the start of the whole text. */
function move(node: Nodes, offset: number, lines: number): void {
  for (const point of [node.position?.start, node.position?.end]) {
    if (!point) continue;
    point.line += lines;
    point.offset = (point.offset ?? 0) + offset;
  }
  if ('children' in node) for (const child of node.children) move(child, offset, lines);
}
