import { join } from 'node:path';
import { cpSync, readFileSync, rmSync, utimesSync } from 'node:fs';
import { describe, expect, inject, test } from 'vitest';
import { findBrokenLinks } from '#checks/rules/internal-links.ts';
import { aFolder, buildSite, writeFiles } from '../build-site.ts';
import { aBrief, anArticle, aRecord, aSite, type ContentFiles } from '../content-builders.ts';
import { findHtmlFaults } from '../html-rules.ts';
import { projectRoot } from '../project-root.ts';
import { findDifferences, listFiles, readDigests, readPages } from '../read-site.ts';

/* Whole builds of small sites, each in a process of its own, as an editor starts one. */

test('a folder with nothing but site.yaml and articles is a site', async () => {
  const { code, out } = await buildSite({ ...aSite(), ...anArticle('only-one') });
  expect(code).toBe(0);
  const pages = readPages(out);
  expect([...pages.keys()]).toEqual(
    expect.arrayContaining([
      '/',
      '/2023/',
      '/2023/12/',
      '/2023/12/19/',
      '/2023/12/19/only-one/',
      '/on/12-19/',
      '/404.html',
    ]),
  );
  await expectSound(out, '/');
});

test('an archive without an article is a site', async () => {
  const { code, out } = await buildSite(aSite());
  expect(code).toBe(0);
  await expectSound(out, '/');
});

test('a site stands under a path', async () => {
  const files = {
    ...aSite({ url: 'https://x.example/archive/', sections: ['world'] }),
    ...aRecord('sections', 'world'),
    ...aRecord('authors', 'ada-sample'),
    ...anArticle('the-news', {
      section: 'world',
      authors: ['ada-sample'],
      topics: ['Trade'],
      aliases: ['/old-news.html'],
    }),
    ...anArticle('older', { date: '2022-03-01' }, 'See [the news](/2023/12/19/the-news/).'),
    ...aBrief('11:30', 'ends'),
  };
  const { code, out } = await buildSite(files);
  expect(code).toBe(0);
  await expectSound(out, '/archive/');
  const redirects = JSON.parse(readFileSync(join(out, 'redirects.json'), 'utf8')) as unknown;
  expect(JSON.stringify(redirects)).toContain('/archive/2023/12/19/the-news/');
});

describe('content that is wrong', () => {
  const good = { ...aSite(), ...anArticle('good') };
  const bad: ContentFiles = {
    'articles/2023/12/no-date.md': '---\ntitle: No date\n---\n\nText.\n',
    'articles/2023/12/typo.md': '---\ntitel: A typo\ndate: 2023-12-19\n---\n\nText.\n',
    'articles/2023/12/broken.md': '---\ntitle: "Never closed\ndate: 2023-12-19\n---\n\nText.\n',
    'authors/nobody.md': '---\nkind: robot\nname: Nobody\n---\n',
  };

  test('is told in full in one run, without a stack trace, and the last good site stays', async () => {
    const first = await buildSite(good);
    expect(first.code).toBe(0);
    const before = readDigests(first.out);
    const second = await buildSite(bad, { content: first.content, out: first.out });
    const said = second.stdout + second.stderr;
    expect(second.code).toBe(1);
    for (const path of Object.keys(bad)) expect(said).toContain(path);
    expect(said).toMatch(/articles\/2023\/12\/typo\.md:2:\d+/);
    expect(said).toContain('title');
    expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
    expect(readDigests(first.out)).toEqual(before);
    expect(Object.keys(before).length).toBeGreaterThan(5);
  });
});

describe('the same content', () => {
  test('gives the same bytes from another folder, written in another order, in another zone', async () => {
    const copy = join(aFolder('copy'), 'elsewhere');
    const source = join(projectRoot, 'content');
    for (const path of listFiles(source).reverse()) {
      cpSync(join(source, path), join(copy, path));
      utimesSync(join(copy, path), 0, 0);
    }
    const { code, out } = await buildSite({}, { content: copy, zone: 'Pacific/Kiritimati' });
    expect(code).toBe(0);
    expect(findDifferences(out, inject('sample'))).toEqual([]);
  });

  test('a later moment changes nothing but what it publishes', async () => {
    const files = { ...aSite(), ...anArticle('now'), ...anArticle('soon', { date: '2030-01-01' }) };
    const early = await buildSite(files);
    const later = await buildSite({}, { content: early.content, now: '2029-01-01T00:00:00Z' });
    const after = await buildSite({}, { content: early.content, now: '2031-01-01T00:00:00Z' });
    expect(findDifferences(later.out, early.out)).toEqual([]);
    expect([...readPages(early.out).keys()]).not.toContain('/2030/01/01/soon/');
    expect([...readPages(after.out).keys()]).toContain('/2030/01/01/soon/');
  });
});

test('a file taken away is gone from the next site', async () => {
  const first = await buildSite({ ...aSite(), ...anArticle('stays'), ...anArticle('goes') });
  rmSync(join(first.content, 'articles/2023/12/goes.md'));
  writeFiles(first.content, {});
  const second = await buildSite({}, { content: first.content, out: first.out });
  expect(second.code).toBe(0);
  expect(listFiles(first.out).filter((path) => path.includes('goes'))).toEqual([]);
});

/** No broken link, and valid HTML, on every page. */
async function expectSound(out: string, base: string): Promise<void> {
  const pages = readPages(out);
  const files = new Set(listFiles(out).map((path) => `/${path}`));
  expect(findBrokenLinks({ pages, files, origin: 'https://x.example', base })).toEqual([]);
  const faults = await Promise.all([...pages].map(([path, html]) => findHtmlFaults(path, html)));
  expect(faults.flat()).toEqual([]);
}
