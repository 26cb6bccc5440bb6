import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { aSampleSite, expectClean } from '../engine-sites.ts';
import { listFiles } from '../read-site.ts';
import { runEngine } from '../run-engine.ts';

/* The short way: a text that has changed is drawn from the few rows its pages are made of. */

/** So few pages that it must have been the short way: the sample has more than twice as many. */
const FEW = 100;

test('each text of the sample, changed one after the other, comes the short way to the same bytes', async () => {
  const site = aSampleSite();
  expect((await runEngine(site)).code).toBe(0);
  const long: string[] = [];
  for (const file of listFiles(site.content).filter((path) => path.endsWith('.md'))) {
    const path = join(site.content, file);
    // No page shows the text of a section or a topic.
    if (!/^(?:articles|briefs|pages|authors)\//.test(file)) continue;
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, `${text.trimEnd()}\n\nOne _more_ sentence.\n`);
    const { code, said, report } = await runEngine(site, ['--changed', path]);
    expect(code, `${file}: ${said}`).toBe(0);
    const planned = report?.planned ?? 0;
    if (planned === 0 || planned > FEW) long.push(file);
  }
  await expectClean(site, 'all texts');
  expect(long).toEqual([]);
});
