import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAXParser } from 'sax';
import { describe, expect, test } from 'vitest';
import { isRedirect, listFiles } from '../read-site.ts';
import { projectRoot } from '../project-root.ts';
import { readPlace } from '../site-place.ts';
import { sample, samplePages } from './sample.ts';

/* Feeds and sitemaps of the finished sample: whatever they name is there. */

const { origin, base } = readPlace(join(projectRoot, 'content'));
const files = listFiles(sample);
const there = new Set([...samplePages.keys(), ...files.map((file) => `/${file}`.normalize('NFC'))]);
const machineFiles = files.filter((file) =>
  /^feeds\/.+\.(?:xml|json)$|^sitemap.*\.xml$|^robots\.txt$/.test(file),
);
const texts = machineFiles.map((file) => [file, readFileSync(join(sample, file), 'utf8')] as const);

test('there are feeds of all kinds, sitemaps and a robots.txt', () => {
  expect(machineFiles).toEqual(
    expect.arrayContaining([
      'feeds/articles.rss.xml',
      'feeds/articles.atom.xml',
      'feeds/articles.json',
      'feeds/news.rss.xml',
      'feeds/sections/world.json',
      'robots.txt',
      'sitemap.xml',
      'sitemap-2023-12.xml',
      'sitemap-authors.xml',
      'sitemap-news.xml',
      'sitemap-pages.xml',
    ]),
  );
});

describe.each(texts)('%s', (file, text) => {
  test('names only pages and files that the site has', () => {
    const lost = addressesOf(text).filter((address) => !there.has(address));
    expect(lost).toEqual([]);
  });

  test.runIf(file.endsWith('.xml'))('is well-formed', () => {
    const faults: string[] = [];
    const parser = new SAXParser(true, { xmlns: true });
    parser.onerror = ({ message }) => {
      faults.push(message);
      parser.resume();
    };
    parser.write(text).close();
    expect(faults).toEqual([]);
  });

  test.runIf(file.startsWith('feeds/'))('has no address that needs a page to be meant from', () => {
    expect(text.match(/(?:href|src|srcset)=\\?"(?!https?:|mailto:|tel:)[^"]*"/g) ?? []).toEqual([]);
  });
});

test('the sitemap has every page that is not withdrawn, moved, hidden or a further part', () => {
  const listed = new Set(texts.flatMap(([file, text]) => readSitemap(file, text)));
  const left = [...samplePages].filter(
    ([path, html]) => !listed.has(path) && !isRedirect(html) && !/"noindex"|withdrawn/.test(html),
  );
  const known = /^\/on\/|^\/feed\/latest\/|\/by\/|\/\d+\/$|^\/404/;
  expect(left.map(([path]) => path).filter((path) => !known.test(path))).toEqual([]);
});

function readSitemap(file: string, text: string): string[] {
  return file.startsWith('sitemap-') ? addressesOf(text) : [];
}

/** The addresses on this site, below its base and decoded, without fragments. */
function addressesOf(text: string): string[] {
  const found = text.match(new RegExp(`${origin}${base}[^\\s"<>&\\\\,)]*`, 'g')) ?? [];
  return [...new Set(found)].map((url) => {
    const path = new URL(url).pathname.slice(base.length);
    return `/${decodeURIComponent(path)}`.normalize('NFC');
  });
}
