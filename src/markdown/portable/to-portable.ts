import type { Definition, Html, Image, Link, Nodes, Root } from 'mdast';
import type { ContainerDirective, LeafDirective } from 'mdast-util-directive';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import type { MarkdownContext } from '../context.ts';
import { findEmbed } from '../embed.ts';
import { findHref } from '../links.ts';
import { grammar, remarkNativeParser } from '../parser.ts';
import { findSources, portableHtml } from './portable-html.ts';
import { findWebAddress, toHostName } from '../web-address.ts';

/** What a text needs to leave its page as Markdown; `absoluteTo` is the page's whole address. */
export type PortableContext = Pick<
  MarkdownContext,
  'site' | 'resolvePicture' | 'resolveLink' | 'lang'
> & { absoluteTo: string };

/**
 * The text as any Markdown program reads it, far from its page: addresses are whole, what stands
 * between `:::` is plain Markdown, comments and programs are gone. Everything else stays letter for
 * letter as it was written.
 */
export async function toPortableMarkdown(
  source: string,
  context: PortableContext,
): Promise<string> {
  if (!TOUCHED.test(source)) return source.trim();
  const tree = parser.parse(source);
  const pictures = await findPictures(tree, context);
  return new Writer(source, context, pictures).write(tree, 0, source.length).trim();
}

/** Texts without any of this need no parsing: a link, a definition, a directive, HTML. */
const TOUCHED = /\]\(|\]:|:::?|<[a-z!/]/i;

const parser = remark().use(grammar).use(remarkNativeParser).freeze();

/** The whole addresses of the pictures of this archive, by what the text calls them. */
async function findPictures(tree: Root, context: PortableContext): Promise<Map<string, string>> {
  const { absoluteTo, resolvePicture } = context;
  const found = new Map<string, string>();
  const named: string[] = [];
  visit(tree, (node) => {
    if (node.type === 'image' || node.type === 'definition') named.push(node.url);
    if (node.type === 'html') named.push(...findSources(node.value));
  });
  for (const url of new Set(named)) {
    if (/^(?:[a-z][a-z0-9+.-]*:|\/\/|#)/i.test(url) || !/\.\w+$/.test(url)) continue;
    const picture = url.endsWith('.md') ? undefined : await resolvePicture(url);
    if (picture) found.set(url, new URL(picture.src, absoluteTo).href);
  }
  return found;
}

/** Writes a tree's own source again, with what is touched replaced. */
class Writer {
  readonly #source: string;
  readonly #context: PortableContext;
  readonly #pictures: ReadonlyMap<string, string>;

  constructor(source: string, context: PortableContext, pictures: ReadonlyMap<string, string>) {
    this.#source = source;
    this.#context = context;
    this.#pictures = pictures;
  }

  /** The source from `from` to `to`, whose nodes are children of `parent`. */
  write(parent: Nodes, from: number, to: number): string {
    let written = '';
    let at = from;
    for (const child of 'children' in parent ? parent.children : []) {
      // An address that remark-gfm found late has no place, and nothing to replace.
      if (!child.position) continue;
      const [start, end] = rangeOf(child);
      written += this.#source.slice(at, start) + this.#node(child, start, end);
      at = end;
    }
    return written + this.#source.slice(at, to);
  }

  #node(node: Nodes, start: number, end: number): string {
    switch (node.type) {
      case 'link':
        return this.#link(node, start, end);
      case 'image':
        return this.#image(node);
      case 'definition':
        return this.#definition(node, start, end);
      case 'html':
        return this.#html(node);
      case 'leafDirective':
        return toEmbedLink(node) ?? this.#source.slice(start, end);
      case 'containerDirective':
        return this.#container(node, start, end);
      default:
        return this.write(node, start, end);
    }
  }

  /** A bare address (`https://…`, `<https://…>`) is whole already. */
  #link(node: Link, start: number, end: number): string {
    if (this.#source[start] !== '[') return this.#source.slice(start, end);
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    const words = first && last ? this.write(node, rangeOf(first)[0], rangeOf(last)[1]) : '';
    const href = this.#whole(node.url);
    return href === undefined ? words : `[${words}](${toTarget(href, node.title)})`;
  }

  /** A picture that is not to be found leaves its description. */
  #image({ url, alt, title }: Image): string {
    const words = (alt ?? '').replace(/[[\]\\]/g, '\\$&');
    const src = this.#pictures.get(url) ?? findWebAddress(url)?.href;
    return src === undefined ? words : `![${words}](${toTarget(src, title)})`;
  }

  #definition({ url, title, label, identifier }: Definition, start: number, end: number): string {
    const href = this.#pictures.get(url) ?? this.#whole(url);
    if (href === undefined) return this.#source.slice(start, end);
    return `[${label ?? identifier}]: ${toTarget(href, title)}`;
  }

  #html({ value }: Html): string {
    return portableHtml(value, (url) => this.#pictures.get(url) ?? this.#whole(url));
  }

  #container(node: ContainerDirective, start: number, end: number): string {
    const [first, last] = [node.children.at(0), node.children.at(-1)];
    const inner = first && last ? this.write(node, rangeOf(first)[0], rangeOf(last)[1]) : '';
    const { by, caption, title } = node.attributes ?? {};
    if (node.name === 'pullquote') return toQuote([inner, by && `— ${by}`]);
    if (node.name === 'gallery') return toBlocks([inner, caption && `*${caption}*`]);
    if (node.name === 'aside') return toQuote([title && `**${title}**`, inner]);
    return this.#source.slice(start, end);
  }

  #whole(url: string): string | undefined {
    const { absoluteTo } = this.#context;
    const href = findHref(url, this.#context);
    return href !== undefined && URL.canParse(href, absoluteTo)
      ? new URL(href, absoluteTo).href
      : undefined;
  }
}

function rangeOf({ position }: Nodes): [number, number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

function toTarget(url: string, title: string | null | undefined): string {
  const target = /[\s()<>]/.test(url) ? `<${url.replace(/[<>]/g, encodeURIComponent)}>` : url;
  return title ? `${target} "${title.replace(/["\\]/g, '\\$&')}"` : target;
}

/** A film or post elsewhere as a link, with where it is and of which day. */
function toEmbedLink(node: LeafDirective): string | undefined {
  const embed = node.name === 'embed' ? findEmbed(node.attributes ?? {}) : undefined;
  if (!embed) return undefined;
  const { url, title, date } = embed;
  const words = title.replace(/[[\]\\]/g, '\\$&');
  const place = [toHostName(url), date].filter(Boolean).join(', ');
  return `[${words}](${toTarget(url.href, undefined)}) (${place})`;
}

function toBlocks(blocks: readonly (string | null | undefined)[]): string {
  return blocks.filter(Boolean).join('\n\n');
}

function toQuote(blocks: readonly (string | null | undefined)[]): string {
  return toBlocks(blocks)
    .split('\n')
    .map((line) => `> ${line}`.trimEnd())
    .join('\n');
}
