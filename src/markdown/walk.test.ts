import type { Element, Root } from 'hast';
import { expect, test } from 'vitest';
import { element, textNode } from './element.ts';
import { hasNode, walkElements } from './walk.ts';

/** `<p><b>x</b><i></i></p><hr>` */
function makeTree(): Root {
  const paragraph = element('p', {}, [element('b', {}, [textNode('x')]), element('i')]);
  return { type: 'root', children: [paragraph, element('hr')] };
}

function walked(tree: Root, act: (node: Element, index: number) => number | undefined): string[] {
  const seen: string[] = [];
  walkElements(tree, (node, index) => {
    seen.push(node.tagName);
    return act(node, index);
  });
  return seen;
}

test('every element is seen, each before what it holds', () => {
  expect(walked(makeTree(), () => undefined)).toEqual(['p', 'b', 'i', 'hr']);
});

test('a visitor that says where to go on leaves out what the element holds', () => {
  expect(walked(makeTree(), (_, index) => index + 1)).toEqual(['p', 'hr']);
});

test('what a visitor puts in the place of an element can be seen as well', () => {
  const tree = makeTree();
  const unwrap = (node: Element, index: number) => {
    if (node.tagName !== 'p') return undefined;
    tree.children.splice(index, 1, ...node.children);
    return index;
  };
  expect(walked(tree, unwrap)).toEqual(['p', 'b', 'i', 'hr']);
});

test('children that a visitor adds are seen', () => {
  const grow = (node: Element) => {
    if (node.tagName === 'hr') node.children.push(element('u'));
    return undefined;
  };
  expect(walked(makeTree(), grow)).toEqual(['p', 'b', 'i', 'hr', 'u']);
});

test('a node is found at any depth, with its parent', () => {
  const isIn = (name: string) =>
    hasNode(
      makeTree(),
      (node, parent) =>
        node.type === 'text' && parent.type === 'element' && parent.tagName === name,
    );
  expect([isIn('b'), isIn('i')]).toEqual([true, false]);
});
