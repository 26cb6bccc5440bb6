import type { BlockContent, DefinitionContent, Paragraph, Parents, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import type { VFile } from 'vfile';
import type { directives } from '#schema/directives.ts';
import { contextOf } from './context.ts';
import { findEmbed, toEmbedFigure } from './embed.ts';

type Block = BlockContent | DefinitionContent;
type Directives = typeof directives;
/** The names that the editor's manual lists for one form; a missing drawing is a type error. */
type NameOf<Form> = {
  [Name in keyof Directives]: Directives[Name]['form'] extends Form ? Name : never;
}[keyof Directives];

/** The editor's syntax beyond Markdown: what stands between `:::name` and `:::`. */
const containers: Record<NameOf<'container'>, (directive: ContainerDirective) => Block> = {
  pullquote: ({ attributes, children }) =>
    block('figure', 'pullquote', [{ type: 'blockquote', children }, ...toCaption(attributes?.by)]),
  gallery: ({ attributes, children }) =>
    block('figure', 'gallery', [...children, ...toCaption(attributes?.caption)]),
  aside: ({ attributes, children }) => {
    const title = attributes?.title?.trim();
    const heading = title ? [line('p', title, 'aside-title')] : [];
    return block('aside', 'aside', [...heading, ...children], title);
  },
};

/** The same for a line on its own, `::name{…}`; nothing where its attributes do not suffice. */
const leaves: Record<
  NameOf<'leaf'>,
  (directive: LeafDirective, file: VFile) => Block | undefined
> = {
  embed: ({ attributes }, file) => {
    const embed = findEmbed(attributes ?? {});
    if (!embed) return undefined;
    const { properties, children } = toEmbedFigure(embed, contextOf(file));
    const data = { hName: 'figure', hProperties: properties, hChildren: children };
    return { type: 'paragraph', children: [], data };
  },
};

/** Draws the known directives; every other one becomes the text again that it was. */
export function remarkDirectives() {
  return (tree: Root, file: VFile): void => {
    // Every form of them begins with two colons at least.
    if (String(file).includes('::')) drawAll(tree, file);
  };
}

function drawAll(parent: Parents, file: VFile): void {
  for (let index = 0; index < parent.children.length; index += 1) {
    const node = parent.children[index];
    if (node?.type === 'containerDirective' || node?.type === 'leafDirective') {
      const drawn = draw(node, file);
      const blocks = drawn ? [drawn] : asWritten(node, String(file));
      (parent as Parents & { children: Block[] }).children.splice(index, 1, ...blocks);
      // What stands there now may hold directives too.
      index -= 1;
    } else if (node && 'children' in node) drawAll(node, file);
  }
}

function draw(node: ContainerDirective | LeafDirective, file: VFile): Block | undefined {
  if (node.type === 'leafDirective') return ownEntry(leaves, node.name)?.(node, file);
  return ownEntry(containers, node.name)?.(node);
}

/** A directive may be called `constructor`, and no table has that by intention. */
function ownEntry<T>(table: Record<string, T>, name: string): T | undefined {
  return Object.hasOwn(table, name) ? table[name] : undefined;
}

function block(tag: string, name: string, children: Block[], label?: string): Block {
  const hProperties = { className: [name], ...(label ? { ariaLabel: label } : {}) };
  return { type: 'blockquote', children, data: { hName: tag, hProperties } };
}

function line(tag: string, value: string, name?: string): Paragraph {
  const data = { hName: tag, hProperties: name ? { className: [name] } : {} };
  return { type: 'paragraph', children: [{ type: 'text', value }], data };
}

function toCaption(text: string | null | undefined): Block[] {
  return text?.trim() ? [line('figcaption', text.trim())] : [];
}

/** The fences as visible text, and what stands between them as Markdown. */
function asWritten(node: ContainerDirective | LeafDirective, source: string): Block[] {
  const start = node.position?.start.offset ?? 0;
  const written = source.slice(start, node.position?.end.offset ?? start).split('\n');
  const opening = toLine(written[0] ?? '');
  if (node.type === 'leafDirective') return [opening];
  const last = written.at(-1)?.trim() ?? '';
  const closing = written.length > 1 && /^:{3,}$/.test(last) ? [toLine(last)] : [];
  return [opening, ...node.children, ...closing];
}

function toLine(value: string): Paragraph {
  return { type: 'paragraph', children: [{ type: 'text', value: value.trim() }] };
}
