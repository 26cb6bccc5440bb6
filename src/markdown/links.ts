import type { Element, Root } from 'hast';
import type { VFile } from 'vfile';
import { contextOf, type MarkdownContext } from './context.ts';
import { attribute } from './element.ts';
import { findWebAddress, isWebAddress } from './web-address.ts';
import { hadTag } from './tags.ts';
import { walkElements } from './walk.ts';

/**
 * Where links lead: within the archive with its base, to other files of the archive by their
 * pages' addresses, elsewhere marked `external`. A link that cannot lead anywhere (a program, a
 * Markdown file that is not published) leaves its words.
 */
export function rehypeLinks() {
  return (tree: Root, file: VFile): void => {
    // A picture kept elsewhere is a link by now.
    if (!hadTag(file, 'a', 'img')) return;
    const context = contextOf(file);
    walkElements(tree, (node, index, parent) => {
      if (node.tagName !== 'a') return undefined;
      const href = findHref(attribute(node, 'href') ?? '', context);
      if (href === undefined) {
        parent.children.splice(index, 1, ...node.children);
        return index;
      }
      node.properties.href = href;
      if (!isOwn(href, context) && isWebAddress(href)) markExternal(node);
      return undefined;
    });
  };
}

/** Where a link of a text leads, ready for a page of this site; undefined where it leads nowhere. */
export function findHref(written: string, context: LinkContext): string | undefined {
  return toHref(clean(written), context);
}

type LinkContext = Pick<MarkdownContext, 'site' | 'resolveLink'>;

const CONTROL = /[\0-\x1f\x7f-\x9f]+/g;

/** Browsers read an address without its control characters, and so do we: `java\nscript:`. */
function clean(href: string): string {
  return href.replace(CONTROL, '').trim();
}

function toHref(href: string, context: LinkContext): string | undefined {
  if (href.startsWith('#')) return href;
  if (/^(?:mailto|tel):/i.test(href)) return href;
  const url = findWebAddress(href);
  if (url && !isOwn(url.href, context)) return href.startsWith('//') ? url.href : href;
  if (!url && (href === '' || /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href))) return undefined;
  return toOwnHref(url ? `/${url.href.slice(home(context).length)}` : href, context);
}

function toOwnHref(href: string, context: LinkContext): string | undefined {
  const resolved = context.resolveLink?.(href);
  if (resolved !== undefined) return resolved;
  if (/^[^?#]*\.md(?:[?#]|$)/.test(href)) return undefined;
  return href.startsWith('/') ? context.site.base + href.slice(1) : href;
}

function home({ site }: LinkContext): string {
  return site.origin + site.base;
}

function isOwn(href: string, context: LinkContext): boolean {
  return href.startsWith(home(context)) || `${href}/` === home(context);
}

/** `noopener` is what browsers do today; it is written for those that do not. */
function markExternal(link: Element): void {
  const { className } = link.properties;
  const names = Array.isArray(className) ? className : [];
  link.properties.className = [...names.filter((name) => name !== 'external'), 'external'];
  link.properties.rel = ['external', 'noopener'];
}
