import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { EXIT, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

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
    visit(tree, 'element', (node) => {
      node.properties.dataOwn = mark;
    });
    const parsed = parse(tree, file);
    visit(parsed, 'element', (node) => {
      if (node.properties.dataOwn === mark) delete node.properties.dataOwn;
      else node.properties.dataForeign = true;
    });
    return parsed;
  };
}

function hasRaw(tree: Root): boolean {
  let found = false;
  visit(tree, 'raw', () => {
    found = true;
    return EXIT;
  });
  return found;
}
