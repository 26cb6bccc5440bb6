import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import type { VFile } from 'vfile';
import { hasNode, walkElements } from './walk.ts';

/*
 * HTML inside Markdown. Elements that our own plugins made carry a mark while the raw pieces are
 * parsed, so that afterwards everything without the mark is known to be foreign. The mark cannot
 * be guessed by a text, and it never leaves the pipeline.
 */

const mark = crypto.randomUUID();
const parse = rehypeRaw();

/** Parses raw HTML where there is some; afterwards foreign elements have `dataForeign`. */
export function rehypeRawHtml() {
  return (tree: Root, file: VFile): Root => {
    if (!hasRaw(tree)) return tree;
    walkElements(tree, (node) => {
      node.properties.dataOwn = mark;
    });
    const parsed = parse(tree, file);
    walkElements(parsed, (node) => {
      if (node.properties.dataOwn === mark) delete node.properties.dataOwn;
      else node.properties.dataForeign = true;
    });
    return parsed;
  };
}

function hasRaw(tree: Root): boolean {
  return hasNode(tree, ({ type }) => type === 'raw');
}
