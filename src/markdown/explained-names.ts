import type { Definition, FootnoteDefinition, Nodes, Root } from 'mdast';

/*
 * Names that a text explains in one place and uses in others: `[a]: https://…` and notes. Whether
 * `[a]` is a link anywhere depends on them.
 */

type Explanation = Definition | FootnoteDefinition;

/** What explains a name in a tree, in order. */
export function findExplanations(tree: Nodes): Explanation[] {
  const found: Explanation[] = [];
  collect(tree, found);
  return found;
}

function collect(node: Nodes, found: Explanation[]): void {
  if (node.type === 'definition' || node.type === 'footnoteDefinition') found.push(node);
  if ('children' in node) for (const child of node.children) collect(child, found);
}

/** As it is written. A name over two lines would need the indentation of its place. */
const NAME = /^\[((?:[^\\[\]\n]|\\[^\n])+)\]:/;

/**
 * Lines that explain the names of a text which `user`, a piece of it, may use, in as few words as can
 * be; undefined where one of the names cannot be said again.
 */
export function sayNamesAgain(source: string, tree: Root, user: string): string | undefined {
  const used = fold(user);
  let lines = '';
  for (const { position } of findExplanations(tree)) {
    const written = source.slice(position?.start.offset ?? 0, position?.end.offset);
    const name = NAME.exec(written)?.[1];
    if (name === undefined) return undefined;
    const [word = ''] = name.trim().split(/\s/);
    if (used.includes(fold(word))) lines += `[${name}]: a\n\n`;
  }
  return lines;
}

/** Names know no case. */
function fold(text: string): string {
  return text.toLowerCase().toUpperCase();
}

/** Whether two readings of a text explain the same names. */
export function explainTheSame(nodes: readonly Nodes[], others: readonly Nodes[]): boolean {
  return String(nodes.flatMap(toNames)) === String(others.flatMap(toNames));
}

function toNames(node: Nodes): string[] {
  return findExplanations(node).map(({ type, identifier }) => `${type} ${identifier}`);
}
