import type { Element, ElementContent, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { parseCaption, toCredit } from '#model/credit.ts';
import { attribute, element, hasClass, isBlank, isElement, textNode } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

/**
 * A picture that has a paragraph to itself becomes a figure. Its title is the caption, with the
 * credit in the last brackets: "A lectern (Demo Artist / Agency via Distributor)". Pictures side by
 * side become one figure each. Captions of old figures are read the same way.
 */
export function rehypeFigures() {
  return (tree: Root, file: VFile): void => {
    if (!hadTag(file, 'img', 'figcaption')) return;
    walkElements(tree, (node, index, parent) => {
      if (node.tagName === 'figcaption') markCredit(node);
      if (!isElement(node, 'p', 'div')) return undefined;
      if (!node.children.some(isPicture)) return undefined;
      const pictures = node.children.filter((child) => !isBlank(child) && !isElement(child, 'br'));
      if (!pictures.every(isPicture)) return undefined;
      const figures =
        isElement(parent, 'figure') && !hasClass(parent, 'gallery')
          ? pictures
          : pictures.flatMap(toFigure);
      parent.children.splice(index, 1, ...figures);
      return index + figures.length;
    });
    // A title says nothing to touch and keyboard; what it said stands in the caption.
    walkElements(tree, (node) => {
      if (node.tagName === 'img' || isPlaceholder(node)) delete node.properties.title;
    });
  };
}

function isPlaceholder(node: Element): boolean {
  return hasClass(node, 'external-picture') || hasClass(node, 'missing-picture');
}

/** A picture, what stands for one, or a link around just one. */
function isPicture(node: ElementContent): node is Element {
  if (!isElement(node)) return false;
  if (node.tagName === 'img' || isPlaceholder(node)) return true;
  const inner = node.children.filter((child) => !isBlank(child));
  return node.tagName === 'a' && inner.length === 1 && inner.every(isPicture);
}

function toFigure(picture: ElementContent): Element[] {
  if (!isElement(picture)) return [];
  const caption = toCaption(titleOf(picture));
  const empty = hasClass(picture, 'missing-picture') && picture.children.length === 0;
  if (empty && caption.length === 0) return [];
  return [element('figure', {}, [...(empty ? [] : [picture]), ...caption])];
}

function titleOf(picture: Element): string | undefined {
  const inner = picture.children.find((child) => isElement(child));
  return attribute(picture, 'title') ?? (isElement(inner) ? titleOf(inner) : undefined);
}

function toCaption(title: string | undefined): Element[] {
  if (!title?.trim()) return [];
  const caption = element('figcaption', {}, [textNode(title.trim())]);
  markCredit(caption);
  return [caption];
}

/** Sets the credit at the end of a caption apart, where it has one. */
function markCredit(caption: Element): void {
  const last = caption.children.at(-1);
  if (last?.type !== 'text') return;
  const whole = toString(caption).trimStart();
  const parts = parseCaption(whole);
  const credit = toCredit(parts);
  const tail = whole.length - (parts.caption ?? '').length;
  if (credit === undefined || tail > last.value.length) return;
  last.value = `${last.value.slice(0, last.value.length - tail)} `;
  caption.children.push(element('span', { className: ['credit'] }, [textNode(`(${credit})`)]));
}
