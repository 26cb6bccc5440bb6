import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf } from './context.ts';
import { attribute } from './element.ts';
import { walkElements } from './walk.ts';

/**
 * Makes every address of the text whole (`https://example.org/media/x.jpg`), for a text that leaves
 * its page: in a feed there is nothing that `/media/x.jpg` or `#note` could be meant from.
 */
export function rehypeAbsolute() {
  return (tree: Root, file: VFile): void => {
    const { absoluteTo } = contextOf(file);
    if (absoluteTo === undefined) return;
    walkElements(tree, (node) => {
      for (const name of ['href', 'src', 'poster', 'cite']) toWhole(node, name, absoluteTo);
      const { srcSet } = node.properties;
      if (typeof srcSet === 'string') node.properties.srcSet = toWholeSet(srcSet, absoluteTo);
    });
  };
}

function toWhole(node: Element, name: string, page: string): void {
  const written = attribute(node, name);
  if (written === undefined || !URL.canParse(written, page)) return;
  node.properties[name] = new URL(written, page).href;
}

/** `/a.webp 400w, /b.webp 800w` */
function toWholeSet(srcSet: string, page: string): string {
  const entries = srcSet.split(/,\s+/).map((entry) => {
    const [address = '', ...size] = entry.trim().split(/\s+/);
    return [URL.canParse(address, page) ? new URL(address, page).href : address, ...size].join(' ');
  });
  return entries.join(', ');
}
