import type { Element, ElementContent, Parents } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, labelsOf } from './context.ts';
import { attribute, element, isElement, textNode } from './element.ts';
import { toEmbedFigure } from './embed.ts';
import { findWebAddress, toHostName } from './web-address.ts';

/** Places where a figure may stand; elsewhere the link stands alone. */
const roomy = new Set(['blockquote', 'body', 'dd', 'div', 'li', 'td']);

/**
 * A frame, film, sound or widget of an old page as a link to where it comes from, so that readers
 * know what was there; nothing where it names no source.
 */
export function toMediaLink(node: Element, parent: Parents, file: VFile): ElementContent[] {
  const source = findSource(node);
  if (source === undefined) return [];
  const url = findWebAddress(source);
  const label = labelsOf(file).embedded;
  if (!url) return isProgram(node) ? [] : [element('a', { href: source }, [textNode(label)])];
  const title = `${label}: ${attribute(node, 'title')?.trim() || toHostName(url)}`;
  const roomyPlace = parent.type === 'root' || (isElement(parent) && roomy.has(parent.tagName));
  if (roomyPlace) return [toEmbedFigure({ url, title }, contextOf(file))];
  return [element('a', { href: url.href }, [textNode(title)])];
}

/** A program or frame of the old site itself has nothing to show any more. */
function isProgram({ tagName }: Element): boolean {
  return tagName === 'script' || tagName === 'iframe';
}

function findSource(node: Element): string | undefined {
  const own = attribute(node, 'src') ?? attribute(node, 'data');
  if (own) return own;
  const inner = node.children.find((child) => isElement(child, 'source', 'embed'));
  return isElement(inner) ? attribute(inner, 'src') : undefined;
}
