import type { Element, Nodes, Parents } from 'hast';

/*
 * The only two ways in which our plugins go through a tree. unist-util-visit would do, and half of
 * the time in which a text is rendered was spent in it: it makes a named function for every node.
 */

/** The index among its siblings from which to go on; what the element holds is left out then. */
type Visitor = (node: Element, index: number, parent: Parents) => number | undefined;

/**
 * Calls the visitor for every element below `tree`, each before its children. A visitor that puts
 * something in the element's place says where to go on.
 */
export function walkElements(tree: Parents, visitor: Visitor): void {
  for (let index = 0; index < tree.children.length; index += 1) {
    const node = tree.children[index];
    if (node?.type !== 'element') continue;
    const next = visitor(node, index, tree);
    if (next === undefined) walkElements(node, visitor);
    else index = next - 1;
  }
}

/** Whether any node below `tree` passes the test. */
export function hasNode(tree: Nodes, test: (node: Nodes, parent: Parents) => boolean): boolean {
  if (!('children' in tree)) return false;
  return tree.children.some((child) => test(child, tree) || hasNode(child, test));
}
