import type { Element, Nodes } from 'hast';
import { rehype } from 'rehype';
import type { Finding } from '#schema/finding.ts';

/** A finished site, as far as links are concerned. */
export interface Output {
  /** Every HTML page: its address below the base, decoded (`/2023/12/`) → its text. */
  pages: ReadonlyMap<string, string>;
  /** Every other file: its address below the base, decoded (`/_astro/a.css`). */
  files: ReadonlySet<string>;
  /** Where the site will stand: `https://example.org`. */
  origin: string;
  /** The path it stands under, `/` or `/archive/`. */
  base: string;
}

interface Link {
  href: string;
  line: number;
}

interface Page {
  links: Link[];
  ids: ReadonlySet<string>;
}

const parser = rehype();

/**
 * Finds links, pictures, scripts and stylesheets of the site that lead nowhere on it, and fragments
 * that no element answers to. Links to other hosts are not followed.
 *
 * @returns in the order of the pages; `file` is the page's address, `line` counts in its HTML.
 */
export function findBrokenLinks(output: Output): Finding[] {
  const pages = new Map([...output.pages].map(([path, html]) => [path, readPage(html)]));
  return [...pages].flatMap(([path, page]) =>
    page.links.flatMap((link) => checkLink(link, path, pages, output)),
  );
}

function checkLink(
  { href, line }: Link,
  path: string,
  pages: ReadonlyMap<string, Page>,
  { files, origin, base }: Output,
): Finding[] {
  const here = new URL(encodeURI(base + path.slice(1)), origin);
  const to = URL.canParse(href, here) ? new URL(href, here) : undefined;
  if (to && (to.origin !== origin || !/^https?:$/.test(to.protocol))) return [];
  const target = to && decode(to.pathname);
  const below = target?.startsWith(base) === true ? `/${target.slice(base.length)}` : undefined;
  const page = below === undefined ? undefined : pages.get(below);
  const fragment = to === undefined ? '' : decode(to.hash.slice(1));
  if (!page && (below === undefined || !files.has(below))) {
    return [report('broken-link', path, line, `“${href}” leads to no page of this site.`)];
  }
  if (!page || fragment === '' || fragment === 'top' || page.ids.has(fragment)) return [];
  return [report('broken-anchor', path, line, `“${href}” names a place that the page has not.`)];
}

function report(rule: string, file: string, line: number, message: string): Finding {
  return { rule, severity: 'error', file, line, message };
}

function readPage(html: string): Page {
  const links: Link[] = [];
  const ids = new Set<string>();
  const visit = (node: Nodes): void => {
    if (node.type === 'element') {
      if (typeof node.properties['id'] === 'string') ids.add(node.properties['id']);
      const line = node.position?.start.line ?? 1;
      links.push(...addressesOf(node).map((href) => ({ href, line })));
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(parser.parse(html));
  return { links, ids };
}

/** What an element points to: `href`, `src`, `poster`, each entry of `srcset`, a redirect. */
function addressesOf({ tagName, properties }: Element): string[] {
  const single = [properties['href'], properties['src'], properties['poster']];
  const several = toList(properties['srcSet']).map((entry) => entry.trim().split(/\s+/)[0]);
  const content = tagName === 'meta' ? properties['content'] : undefined;
  const redirect = /^\s*\d+\s*;\s*url=(.+)$/i.exec(typeof content === 'string' ? content : '');
  return [...single, ...several, redirect?.[1]].filter((value) => typeof value === 'string');
}

/** hast gives `srcset` as one text or as its parts. */
function toList(value: unknown): string[] {
  if (Array.isArray(value)) return value.map(String);
  return typeof value === 'string' ? value.split(/,\s+/) : [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text).normalize('NFC');
  } catch {
    return text;
  }
}
