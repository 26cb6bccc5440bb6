import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { toSlug } from '#lib/slug.ts';
import { contextOf } from './context.ts';
import { attribute, isElement } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

/** Ids of the page around the text. */
export const reservedIds: readonly string[] =
  'article authors comments content corrections feed footer header latest main menu notes related search sidebar site top'.split(
    ' ',
  );

/** `## Title {#id}` and `## Title {: #id }`, as other generators write it. */
const WRITTEN_ID = /\s*\{:?\s*#([^\s{}]+)[^{}]*\}\s*$/;

const depths = new Map([1, 2, 3, 4, 5, 6].map((depth) => [`h${depth}`, depth]));

/**
 * Gives headings their ids and levels. An id comes from the words, in any script, and is unique on
 * the page. The highest heading gets the context's top level, and no level is skipped.
 */
export function rehypeHeadings() {
  return (tree: Root, file: VFile): void => {
    if (!hadTag(file, ...depths.keys())) return;
    const { idPrefix = '', topHeading = 2, reservedIds: more = [] } = contextOf(file);
    const taken = new Set([...reservedIds, ...more, ...idsIn(tree)]);
    const above: number[] = [];
    walkElements(tree, (node) => {
      const depth = depths.get(node.tagName);
      if (depth === undefined || node.properties.id !== undefined || isSilent(node)) return;
      while ((above.at(-1) ?? 0) >= depth) above.pop();
      above.push(depth);
      node.tagName = `h${Math.min(6, topHeading + above.length - 1)}`;
      node.properties.id = toUnique(idPrefix + toWantedId(node), taken);
    });
  };
}

/** An empty heading counts for nothing; it is taken away later. */
function isSilent(heading: Element): boolean {
  const picture = heading.children.some((child) => isElement(child, 'a', 'img'));
  return !picture && toString(heading).trim() === '';
}

function toWantedId(heading: Element): string {
  const named = takeWrittenId(heading) ?? attribute(heading, 'dataAnchor');
  if (named) heading.properties.dataAnchor = named;
  return (named && toSlug(named)) || toSlug(toString(heading), 60) || 'part';
}

function takeWrittenId(heading: Element): string | undefined {
  const last = heading.children.at(-1);
  const found = last?.type === 'text' ? WRITTEN_ID.exec(last.value) : null;
  if (last?.type !== 'text' || !found) return undefined;
  last.value = last.value.slice(0, found.index);
  return found[1];
}

function idsIn(tree: Root): string[] {
  const ids: string[] = [];
  walkElements(tree, ({ properties: { id } }) => {
    if (typeof id === 'string') ids.push(id);
  });
  return ids;
}

/** `name`, or `name-2`, `name-3` where it is taken on the page. */
function toUnique(name: string, taken: Set<string>): string {
  let unique = name;
  for (let n = 2; taken.has(unique); n += 1) unique = `${name}-${n}`;
  taken.add(unique);
  return unique;
}
