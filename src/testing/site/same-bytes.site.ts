import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aFolder, buildSite } from '../build-site.ts';
import { aBrief, allOf, anArticle, aRecord, aSite } from '../content-builders.ts';
import { findDifferences, listFiles } from '../read-site.ts';
import { anEngineSite, runEngine } from '../run-engine.ts';

/* What must not matter to the bytes of a site: threads, folders, the order of files on the disk. */

const slugs = Array.from({ length: 12 }, (_, index) => `number-${index}`);

const content = {
  ...aSite({ url: 'https://x.example/archive/', sections: ['world'] }),
  ...aRecord('sections', 'world'),
  ...aRecord('authors', 'ada-sample'),
  ...aBrief('11:30', 'ends'),
  ...allOf(
    slugs.map((slug, index) =>
      anArticle(
        slug,
        {
          section: 'world',
          authors: ['ada-sample'],
          topics: ['Trade'],
          aliases: [`/old/${slug}/`],
        },
        `See [the one before](number-${Math.max(0, index - 1)}.md).`,
      ),
    ),
  ),
};

test('in no thread or in three, from another folder, in another order, under a path: a plain build’s bytes', async () => {
  const plain = await buildSite(content);
  expect(plain.code, plain.stderr).toBe(0);
  const alone = anEngineSite(plain.content);
  const copy = join(aFolder('copy'), 'elsewhere');
  for (const path of listFiles(plain.content).reverse()) {
    cpSync(join(plain.content, path), join(copy, path));
  }
  const many = anEngineSite(copy);
  for (const [site, threads] of [
    [alone, '0'],
    [many, '3'],
  ] as const) {
    const { code, said } = await runEngine(site, ['--workers', threads]);
    expect(code, said).toBe(0);
    expect(findDifferences(site.out, plain.out), `${threads} threads`).toEqual([]);
  }
}, 180_000);
