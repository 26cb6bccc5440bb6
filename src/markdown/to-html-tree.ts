import type { ElementContent, Root as HtmlRoot } from 'hast';
import type { Root } from 'mdast';
import remarkRehype, { defaultHandlers } from 'remark-rehype';
import type { VFile } from 'vfile';
import { findExplanations } from './explained-names.ts';

/*
 * remark-rehype first visits a whole tree for the names that are explained in it, and that visit
 * costs as much as all the rest of it. So we find them, and it is shown a tree of nothing else; of
 * what it then makes the whole tree is the source.
 */

declare module 'mdast' {
  interface RootData {
    /** The tree that stands behind one of definitions alone. */
    whole?: Root;
  }
}

const convert = remarkRehype({
  allowDangerousHtml: true,
  clobberPrefix: '',
  // The root may be what no other node may; the types know no such exception.
  handlers: {
    root: (state, node: Root) =>
      defaultHandlers.root(state, node.data?.whole ?? node) as ElementContent,
  },
});

/** From the tree of Markdown to the tree of HTML, by remark-rehype; raw HTML stays raw. */
export function remarkToHtmlTree() {
  return (tree: Root, file: VFile): HtmlRoot => {
    const children = findExplanations(tree);
    return convert({ type: 'root', children, data: { whole: tree } }, file);
  };
}
