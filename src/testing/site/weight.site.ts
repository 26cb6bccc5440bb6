import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { aBrief, allOf, anArticle, aRecord, aSite } from '../content-builders.ts';
import { readPages } from '../read-site.ts';
import { openSite, visit, type Opened, type Visit } from '../open-site.ts';

/*
 * What a reader on a slow line pays for an article page before its own text and pictures: everything
 * around an empty body, with a full sidebar. 1 KB is 1,024 bytes; text is counted as a server sends
 * it, in brotli at its highest setting; fonts are compressed already and counted as they are.
 */
const KB = 1024;
const path = '/2023/12/19/empty/';

let out: string;
let opened: Opened;
let seen: Visit;

beforeAll(async () => {
  const hours = ['01', '02', '03', '04', '05', '06', '07', '08', '09', '10', '11'];
  const built = await buildSite({
    ...aSite({ sections: ['world', 'economy'], tagline: 'News that stays' }),
    ...aRecord('sections', 'world'),
    ...aRecord('sections', 'economy'),
    ...aRecord('authors', 'ada-sample', { bio: 'Reports on trade.' }),
    ...anArticle('empty', { authors: ['ada-sample'], section: 'world', topics: ['Trade'] }, ''),
    ...allOf(hours.map((hour) => aBrief(`${hour}:10`, `item-${hour}`))),
  });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  out = built.out;
  opened = await openSite(out);
  seen = await visit(opened, path, { viewport: { width: 1280, height: 900 } });
});

afterAll(async () => {
  await seen.close();
  await opened.close();
});

test('the page and its stylesheets are at most 14 KB', () => {
  const html = readPages(out).get(path) ?? '';
  expect(html.match(/item-\d\d/g)?.length).toBeGreaterThanOrEqual(10);
  const sheets = [...html.matchAll(/<link[^>]+rel="stylesheet"[^>]*>/g)].map((found) => found[0]);
  const media = sheets.map((link) => /href="([^"]+)"/.exec(link)?.[1] ?? '');
  expect(media.length).toBeGreaterThan(0);
  const sizes = [brotli(html), ...media.map((href) => brotli(readText(href)))];
  expect(sum(sizes), `HTML and CSS: ${sizes.join(' + ')}`).toBeLessThanOrEqual(14 * KB);
});

test('its scripts are at most 6 KB, and none holds the page up', async () => {
  const scripts = requested(/\.m?js$/);
  const sizes = scripts.map((file) => brotli(readText(file)));
  expect(sum(sizes), scripts.join()).toBeLessThanOrEqual(6 * KB);
  const blocking = await seen.page.locator('script[src]').evaluateAll((found) =>
    found
      .map((element) => element as HTMLScriptElement)
      .filter((script) => script.type !== 'module' && !script.defer && !script.async)
      .map((script) => script.src),
  );
  expect(blocking).toEqual([]);
});

test('its fonts are at most 100 KB, none for another script', () => {
  const fonts = requested(/\.woff2?$/);
  expect(fonts.length).toBeGreaterThan(0);
  expect(fonts.filter((file) => /cyrillic|greek|arabic|vietnamese/.test(file))).toEqual([]);
  const sizes = fonts.map((file) => statSync(join(out, file)).size);
  expect(sum(sizes), fonts.join()).toBeLessThanOrEqual(100 * KB);
});

/** Paths of what the browser asked for and that end like this, each once. */
function requested(ending: RegExp): string[] {
  const paths = seen.requests.map((url) => new URL(url).pathname);
  return [...new Set(paths)].filter((found) => ending.test(found));
}

function readText(href: string): string {
  return readFileSync(join(out, href), 'utf8');
}

function brotli(text: string): number {
  return brotliCompressSync(text).length;
}

function sum(sizes: readonly number[]): number {
  return sizes.reduce((total, size) => total + size, 0);
}
