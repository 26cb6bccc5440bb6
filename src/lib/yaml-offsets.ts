import { isAlias, isMap, isScalar, isSeq, Scalar, visit } from 'yaml';
import type { Document, Node, Pair } from 'yaml';

/* Where things stand in the text of a YAML document, as offsets. */

/** The keys and numbers that lead to a part of a document. */
export type Path = readonly PropertyKey[];

/** Where the key or the value of a path begins; of a missing path, its nearest parent. */
export function offsetOf(document: Document, path: Path, part: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node);
  for (const [depth, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    if (isMap(node)) {
      const pair = node.items.find((candidate) => keyOf(candidate) === step);
      if (!pair) return offset;
      const isLast = depth === path.length - 1;
      offset = startOf(isLast && part === 'value' ? pair.value : pair.key);
      node = pair.value;
    } else if (isSeq(node) && typeof step === 'number' && node.items[step] !== undefined) {
      node = node.items[step];
      offset = startOf(node);
    } else return offset;
  }
  return offset;
}

/** The name of a field. */
export function keyOf(pair: Pair): string {
  return isScalar(pair.key) ? String(pair.key.value) : String(pair.key);
}

/** Where a node begins; 0 for one that is nowhere. */
export function startOf(node: unknown): number {
  const ranged = node as { range?: [number, number, number] | null } | null;
  return ranged?.range?.[0] ?? 0;
}

/** The parser sees that a quote is missing where the text ends; people look where it begins. */
export function findOpeningQuote(node: unknown, end: number): number {
  let start = end;
  visit(node as Node, {
    Scalar(_key, { type, range }) {
      const isQuoted = type === Scalar.QUOTE_DOUBLE || type === Scalar.QUOTE_SINGLE;
      if (isQuoted && range && range[0] <= end) start = range[0];
    },
  });
  return start;
}

/** Words that the parser takes for a note. Notes with a space, `# so`, are notes; and so is what stands on a line of its own. */
export function findCutOff(document: Document, source: string): { offset: number; text: string }[] {
  const found: { offset: number; text: string }[] = [];
  if (!source.includes(' #')) return found;
  visit(document, {
    Scalar(key, { comment, range }) {
      if (key === 'key' || !range || !comment || !/^[^\s#]/.test(comment)) return;
      const offset = source.indexOf(`#${comment.split('\n', 1)[0] ?? ''}`, range[0]);
      const before = source.slice(source.lastIndexOf('\n', offset) + 1, offset);
      if (/\S/.test(before)) found.push({ offset, text: comment.split('\n', 1)[0] ?? '' });
    },
  });
  return found;
}
