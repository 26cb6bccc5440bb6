import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrokenLinks } from '#checks/rules/internal-links.ts';
import { findHtmlFaults } from '../html-rules.ts';
import { isFragment, isRedirect, listFiles } from '../read-site.ts';
import { projectRoot } from '../project-root.ts';
import { readPlace } from '../site-place.ts';
import { sample, samplePages } from './sample.ts';

const pages = samplePages;
const documents = [...pages].filter(([, html]) => !isFragment(html));
const readable = documents.filter(([, html]) => !isRedirect(html));

test('the sample is a site of many pages', () => {
  expect(readable.length).toBeGreaterThan(60);
});

test('all HTML is valid', async () => {
  const faults = await Promise.all([...pages].map(([path, html]) => findHtmlFaults(path, html)));
  expect(faults.flat()).toEqual([]);
});

test('every link, picture, script and fragment of the site leads somewhere', () => {
  const site = readPlace(join(projectRoot, 'content'));
  const files = listFiles(sample).map((path) => `/${path}`.normalize('NFC'));
  expect(findBrokenLinks({ pages, files: new Set(files), ...site })).toEqual([]);
});

describe('every page', () => {
  test('has one h1 and one main', () => {
    const counts = readable.map(([path, html]) => [path, count(html, 'h1'), count(html, 'main')]);
    expect(counts.filter(([, h1, main]) => h1 !== 1 || main !== 1)).toEqual([]);
  });

  test('begins with links to skip to its parts', () => {
    const first = readable.map(([path, html]) => [path, firstFocusable(html)]);
    expect(first.filter(([, link]) => !link?.includes('href="#'))).toEqual([]);
  });

  test('says its language, and a title of its own', () => {
    const odd = documents.filter(([, html]) => !/<html[^>]+lang="[\w-]+"/.test(html));
    expect(odd.map(([path]) => path)).toEqual([]);
    const titles = Map.groupBy(readable, ([, html]) => /<title>(.*?)<\/title>/s.exec(html)?.[1]);
    const shared = [...titles].filter(([title, of]) => title === undefined || of.length > 1);
    expect(shared.map(([title, of]) => [title, of.map(([path]) => path)])).toEqual([]);
  });

  test('carries the content security policy, and nothing inline that it would refuse', () => {
    const without = documents.filter(([path, html]) => !hasPolicy(path, html));
    expect(without.map(([path]) => path)).toEqual([]);
    const inline = documents.filter(([, html]) => hasInline(html));
    expect(inline.map(([path]) => path)).toEqual([]);
  });
});

test('every page is a folder, so that its address works on a plain server', () => {
  const files = readable.map(([path]) => path).filter((path) => !path.endsWith('/'));
  expect(files).toEqual(['/404.html']);
});

function count(html: string, tag: string): number {
  return [...html.matchAll(new RegExp(`<${tag}[\\s>]`, 'g'))].length;
}

function firstFocusable(html: string): string | undefined {
  const body = html.slice(html.indexOf('<body'));
  return /<(?:a\b[^>]*\bhref|button|input|select|summary|textarea|iframe)\b[^>]*>/.exec(body)?.[0];
}

/** Scripts, styles and everything not named come from this site alone, in files. */
/** The page of the search alone may run a program that is no script. */
function hasPolicy(path: string, html: string): boolean {
  const meta = /<meta[^>]+http-equiv="Content-Security-Policy"[^>]*>/i.exec(html)?.[0] ?? '';
  const said = meta.replaceAll('&#39;', "'");
  const policy = path === '/search/' ? said.replace(" 'wasm-unsafe-eval'", '') : said;
  const own = ['default', 'script', 'style'].map((kind) => `${kind}-src 'self'`);
  return (
    own.every((rule) => new RegExp(`["; ]${rule}["; ]`).test(policy)) && !/unsafe-/.test(policy)
  );
}

/** Scripts, styles and handlers in the page itself; data such as JSON-LD is not run. */
function hasInline(html: string): boolean {
  const scripts = [...html.matchAll(/<script\b([^>]*)>/g)].map((found) => found[1] ?? '');
  return (
    scripts.some((found) => !/\bsrc=|type="application\/ld\+json"/.test(found)) ||
    /<style[\s>]|<[^<>]+\sstyle=["']|<[^<>]+\son[a-z]+=["']/i.test(html)
  );
}
