import type { Element, ElementContent, Root } from 'hast';
import type { VFile } from 'vfile';
import { isElement } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

type Highlight = (tree: Root, file: VFile) => void;
let loading: Promise<Highlight> | undefined;

/** Colours code with a known language by classes (`hl-keyword`). Loaded only where there is code. */
export function rehypeCode() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!hadTag(file, 'pre')) return;
    const pieces = findCode(tree);
    if (pieces.length === 0) return;
    loading ??= load();
    // It visits all it is given, so it is given the code alone.
    (await loading)({ type: 'root', children: pieces }, file);
  };
}

async function load(): Promise<Highlight> {
  const { default: rehypeHighlight } = await import('rehype-highlight');
  return rehypeHighlight({ prefix: 'hl-' });
}

/** The `pre` elements that hold code with a language. */
function findCode(tree: Root): Element[] {
  const found: Element[] = [];
  walkElements(tree, (node) => {
    if (node.tagName === 'pre' && node.children.some(hasLanguage)) found.push(node);
  });
  return found;
}

function hasLanguage(node: ElementContent): boolean {
  return isElement(node, 'code') && node.properties.className !== undefined;
}
