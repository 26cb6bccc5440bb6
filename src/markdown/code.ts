import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { isElement } from './element.ts';
import { hasNode } from './walk.ts';

type Highlight = (tree: Root, file: VFile) => void;
let loading: Promise<Highlight> | undefined;

/** Colours code with a known language by classes (`hl-keyword`). Loaded only where there is code. */
export function rehypeCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!hasLanguage(tree)) return;
    loading ??= load();
    (await loading)(tree, file);
  };
}

async function load(): Promise<Highlight> {
  const { default: rehypeHighlight } = await import('rehype-highlight');
  return rehypeHighlight({ prefix: 'hl-' });
}

function hasLanguage(tree: Root): boolean {
  return hasNode(
    tree,
    (node, parent) =>
      isElement(node, 'code') &&
      isElement(parent, 'pre') &&
      node.properties.className !== undefined,
  );
}
