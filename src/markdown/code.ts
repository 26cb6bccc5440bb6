import type { Root } from 'hast';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';
import { isElement } from './element.ts';

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
  let found = false;
  visit(tree, 'element', (node, _, parent) => {
    if (node.tagName !== 'code' || !isElement(parent, 'pre')) return undefined;
    if (node.properties.className === undefined) return undefined;
    found = true;
    return EXIT;
  });
  return found;
}
