import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { toSlug } from '#lib/slug.ts';
import { contextOf } from './context.ts';
import { attribute } from './element.ts';
import { reservedIds } from './headings.ts';
import { walkElements } from './walk.ts';

/**
 * Links within the text (`[see](#the-vote)`) find their places whatever the ids became, and places
 * that old HTML named keep a name. A link to a place that is not there leaves its words.
 */
export function rehypeFragments() {
  return (tree: Root, file: VFile): void => {
    const { idPrefix = '', reservedIds: more = [] } = contextOf(file);
    const page = new Set([...reservedIds, ...more]);
    const { places, hasFragment } = namePlaces(tree, idPrefix, page);
    if (!hasFragment) return;
    walkElements(tree, (node, index, parent) => {
      const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
      if (!href?.startsWith('#')) return undefined;
      const name = toName(href.slice(1));
      const id = places.get(name) ?? places.get(toSlug(name));
      if (id !== undefined) node.properties.href = `#${encodeURIComponent(id)}`;
      else if (!page.has(name)) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      return undefined;
    });
  };
}

/** From every name a place is known by to its id, and whether a link leads to one. Ids are made unique. */
function namePlaces(tree: Root, prefix: string, page: ReadonlySet<string>) {
  const places = new Map<string, string>();
  const taken = new Set(page);
  let hasFragment = false;
  walkElements(tree, (node) => {
    if (node.tagName === 'a' && attribute(node, 'href')?.startsWith('#')) hasFragment = true;
    const anchor = attribute(node, 'dataAnchor');
    if (node.properties.id === undefined && anchor) giveId(node, prefix + toSlug(anchor));
    const id = attribute(node, 'id');
    if (id === undefined) return;
    if (taken.has(id)) delete node.properties.id;
    taken.add(id);
    for (const name of [id, id.slice(prefix.length), anchor, anchor && toSlug(anchor)]) {
      if (name && !places.has(name)) places.set(name, id);
    }
  });
  return { places, hasFragment };
}

function giveId(node: Element, id: string): void {
  if (id !== '') node.properties.id = id;
}

function toName(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
