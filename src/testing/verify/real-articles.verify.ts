import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrokenLinks } from '#checks/rules/internal-links.ts';
import { findAuthorFaults } from '../author-faults.ts';
import { aFolder, buildSite, type Built } from '../build-site.ts';
import { aSite, type ContentFiles } from '../content-builders.ts';
import { findHtmlFaults } from '../html-rules.ts';
import { hasShared, sharedDir } from '../project-root.ts';
import { isRedirect, listFiles, readPages } from '../read-site.ts';
import { readRealArticles, withoutShared } from './shared.ts';

describe.skipIf(!hasShared)(`real articles (${withoutShared})`, () => {
  test('200 in 19 languages are a site', async () => {
    const articles = readRealArticles(join(sharedDir, 'fixtures/markdown'));
    const built = await build(articles);
    const pages = readPages(built.out);
    expect(countArticles(pages)).toBe(200);
    await expectValid(pages);
    expect(findAuthorFaults(built.out, pages)).toMatchObject({ faults: [], articles: 200 });
    expectOwnLinksKept(built, pages);
    report('200 articles', built);
  });

  test('2,000 are a site', async () => {
    const folder = aFolder('grown');
    const grow = join(sharedDir, 'corpus/grow.mjs');
    execFileSync(process.execPath, [grow, '--out', folder, '--n', '2000'], { stdio: 'ignore' });
    const built = await build(readRealArticles(folder));
    expect(countArticles(readPages(built.out))).toBe(2000);
    report('2,000 articles', built);
  });
});

async function build(articles: ContentFiles): Promise<Built> {
  const built = await buildSite({ ...aSite({ name: 'Real Articles' }), ...articles });
  expect(built.code, (built.stdout + built.stderr).slice(-4000)).toBe(0);
  return built;
}

function countArticles(pages: ReadonlyMap<string, string>): number {
  return [...pages].filter(
    ([path, html]) => /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/.test(path) && !isRedirect(html),
  ).length;
}

async function expectValid(pages: ReadonlyMap<string, string>): Promise<void> {
  const faults: string[] = [];
  for (const [path, html] of pages) faults.push(...(await findHtmlFaults(path, html)));
  expect(faults).toEqual([]);
}

/**
 * Bodies of other sites link to pages of those sites, which are not here; the links that we make
 * ourselves (menu, bylines, topics, days, feed) must all lead somewhere.
 */
function expectOwnLinksKept(built: Built, pages: ReadonlyMap<string, string>): void {
  const files = new Set(listFiles(built.out).map((path) => `/${path}`.normalize('NFC')));
  const bodiless = new Map(
    [...pages].filter(([path]) => !/^\/\d{4}\/\d{2}\/\d{2}\/[^/]+/.test(path)),
  );
  const all = new Map([...pages].map(([path, html]) => [path, bodiless.has(path) ? html : '']));
  const broken = findBrokenLinks({ pages: all, files, origin: 'https://x.example', base: '/' });
  expect(broken.filter(({ rule }) => rule === 'broken-link')).toEqual([]);
}

function report(what: string, { cpuSeconds, peakMegabytes }: Built): void {
  console.log(
    `${what}: ${cpuSeconds.toFixed(1)} CPU seconds, ${peakMegabytes.toFixed(0)} MB at most`,
  );
}
