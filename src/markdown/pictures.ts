import type { Element, ElementContent, Properties, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, labelsOf, type MarkdownContext, type ResolvedPicture } from './context.ts';
import { attribute, element, isElement, textNode } from './element.ts';
import { hadTag } from './tags.ts';
import { findWebAddress, toHostName } from './web-address.ts';

const COLUMN = '(max-width: 46rem) 100vw, 42rem';

/**
 * Gives every picture its file, sizes and derivatives. A picture kept elsewhere is not loaded but
 * linked; one that is not to be found leaves its description. The title stays for the figure.
 */
export function rehypePictures() {
  return async (tree: Root, file: VFile): Promise<void> => {
    if (!hadTag(file, 'img')) return;
    const context = contextOf(file);
    const places = findPictures(tree);
    const files = await resolveAll(places, context);
    for (const { node, insideLink } of places) {
      const src = toLocal(attribute(node, 'src') ?? '', context.site);
      const picture = files.get(src);
      if (picture) showPicture(node, picture);
      else if (!pointElsewhere(node, src, labelsOf(file).picture, insideLink)) noteMissing(node);
    }
  };
}

interface Place {
  node: Element;
  insideLink: boolean;
}

function findPictures(parent: Root | Element, insideLink = false): Place[] {
  return parent.children.flatMap((node) => {
    if (!isElement(node)) return [];
    if (node.tagName === 'img') return [{ node, insideLink }];
    return findPictures(node, insideLink || node.tagName === 'a');
  });
}

async function resolveAll(places: Place[], context: MarkdownContext) {
  const found = new Map<string, ResolvedPicture>();
  for (const { node } of places) {
    const src = toLocal(attribute(node, 'src') ?? '', context.site);
    if (found.has(src) || src === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src)) continue;
    const picture = await context.resolvePicture(src);
    if (picture) found.set(src, picture);
  }
  return found;
}

/** An address on this very site is a local one: `https://example.org/archive/x.jpg` → `/x.jpg`. */
function toLocal(src: string, { origin, base }: MarkdownContext['site']): string {
  const home = origin + base;
  return src.startsWith(home) ? `/${src.slice(home.length)}` : src;
}

function showPicture(node: Element, picture: ResolvedPicture): void {
  const { alt, title } = node.properties;
  const { src, srcset, sizes = COLUMN, width, height } = picture;
  node.properties = {
    src,
    ...(srcset ? { srcSet: srcset, sizes } : {}),
    width,
    height,
    alt: alt ?? '',
    loading: 'lazy',
    decoding: 'async',
    ...(title ? { title } : {}),
  };
}

/** A link in the picture's place; inside another link, its words alone. */
function pointElsewhere(node: Element, src: string, label: string, insideLink: boolean): boolean {
  const url = findWebAddress(src);
  if (!url) return false;
  const alt = attribute(node, 'alt')?.trim();
  const host = toHostName(url);
  const words = alt ? `${label}: ${alt} (${host})` : `${label} (${host})`;
  const link = insideLink ? {} : { href: url.href };
  become(node, insideLink ? 'span' : 'a', { className: ['external-picture'], ...link }, [
    textNode(words),
  ]);
  return true;
}

function noteMissing(node: Element): void {
  const alt = attribute(node, 'alt')?.trim();
  become(node, 'span', { className: ['missing-picture'] }, alt ? [textNode(alt)] : []);
}

function become(
  node: Element,
  tagName: string,
  properties: Properties,
  children: ElementContent[],
) {
  const { title } = node.properties;
  const next = element(tagName, { ...properties, ...(title ? { title } : {}) }, children);
  Object.assign(node, next);
}
