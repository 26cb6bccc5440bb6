import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import type { VFile } from 'vfile';
import { contextOf, labelsOf } from './context.ts';
import { isElement, textNode } from './element.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

/**
 * Footnotes as the page wants them: ids by number instead of the writer's own names, with the
 * text's prefix, and heading and back-links in the page's language.
 */
export function rehypeFootnotes() {
  return (tree: Root, file: VFile): void => {
    if (!hadTag(file, 'sup', 'section')) return;
    const { idPrefix = '', topHeading = 2 } = contextOf(file);
    const labels = labelsOf(file);
    const seen = new Map<number, number>();
    walkElements(tree, (node) => {
      if (node.properties.dataFootnoteRef !== undefined) nameReference(node, idPrefix, seen);
      if (node.properties.dataFootnotes === undefined) return;
      // Where a parser of HTML has read the note it is the empty word.
      node.properties.dataFootnotes = true;
      const heading = node.children.find((child) => isElement(child, 'h2'));
      if (isElement(heading)) {
        heading.tagName = `h${topHeading}`;
        heading.properties = { id: `${idPrefix}footnote-label` };
        heading.children = [textNode(labels.footnotes)];
      }
      const list = node.children.find((child) => isElement(child, 'ol'));
      const notes = isElement(list) ? list.children.filter((child) => isElement(child, 'li')) : [];
      notes.forEach((note, index) => nameNote(note, index + 1, idPrefix, labels.backToText));
    });
  };
}

function nameReference(link: Element, prefix: string, seen: Map<number, number>): void {
  const number = Number(toString(link));
  const time = (seen.get(number) ?? 0) + 1;
  seen.set(number, time);
  link.properties.id = prefix + referenceId(number, time);
  link.properties.dataFootnoteRef = true;
  link.properties.href = `#${prefix}fn-${number}`;
  link.properties.ariaDescribedBy = [`${prefix}footnote-label`];
}

function nameNote(note: Element, number: number, prefix: string, label: string): void {
  note.properties.id = `${prefix}fn-${number}`;
  let time = 0;
  walkElements(note, (link) => {
    if (link.properties.dataFootnoteBackref === undefined) return;
    time += 1;
    link.properties.href = `#${prefix}${referenceId(number, time)}`;
    link.properties.ariaLabel = label.replace(
      '{n}',
      time === 1 ? `${number}` : `${number}-${time}`,
    );
  });
}

function referenceId(number: number, time: number): string {
  return time === 1 ? `fnref-${number}` : `fnref-${number}-${time}`;
}
