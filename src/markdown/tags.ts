import type { Root } from 'hast';
import type { VFile } from 'vfile';
import { walkElements } from './walk.ts';

declare module 'vfile' {
  interface DataMap {
    tags: ReadonlySet<string>;
  }
}

/**
 * Notes the names of the elements that a text has when its HTML is all there. Most texts have no table,
 * no note and no task, and who looks for some of them need not go through the tree.
 */
export function rehypeTags() {
  return (tree: Root, file: VFile): void => {
    const tags = new Set<string>();
    walkElements(tree, ({ tagName }) => void tags.add(tagName));
    file.data.tags = tags;
  };
}

/** Whether the text had one of these elements when its HTML was all there; true where nobody noted it. */
export function hadTag(file: VFile, ...tagNames: string[]): boolean {
  const { tags } = file.data;
  return tags === undefined || tagNames.some((name) => tags.has(name));
}
