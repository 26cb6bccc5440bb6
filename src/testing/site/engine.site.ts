import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { aFolder } from '../build-site.ts';
import { edits, type Edit } from '../edits.ts';
import { projectRoot } from '../project-root.ts';
import { readDigests } from '../read-site.ts';
import { anEngineSite, runEngine, type EngineSite } from '../run-engine.ts';

/* The engine against the plain build of the same content, and against itself from nothing. */

function aSampleSite(): EngineSite {
  const content = join(aFolder('content'), 'content');
  cpSync(join(projectRoot, 'content'), content, { recursive: true });
  return anEngineSite(content);
}

/** Only the comparison of two finished sites is dear, so it follows every few edits. */
const BETWEEN = 6;

test('the engine makes what Astro makes, and after thirty edits what it makes from nothing', async () => {
  const site = aSampleSite();
  expect((await runEngine(site)).report?.rendered).toBeGreaterThan(100);
  expect(readDigests(site.out)).toEqual(readDigests(inject('sample')));
  const again = await runEngine(site);
  expect(again.report).toMatchObject({ rendered: 0, written: 0, removed: 0 });
  let current = site;
  for (const [index, edit] of edits.entries()) {
    current = await build(current, edit);
    if ((index + 1) % BETWEEN === 0) await expectClean(current, edit.name);
  }
}, 300_000);

async function build(site: EngineSite, edit: Edit): Promise<EngineSite> {
  edit.apply(site.content);
  const current = edit.now === undefined ? site : { ...site, now: edit.now };
  const { code, said, report, changes } = await runEngine(current);
  expect(code, `${edit.name}: ${said}`).toBe(0);
  if (edit.rendered) {
    expect(report?.rendered, edit.name).toBe(edit.rendered.length);
    expect([...(changes?.added ?? []), ...(changes?.changed ?? [])], edit.name).toEqual(
      edit.rendered,
    );
  }
  return current;
}

async function expectClean(site: EngineSite, after: string): Promise<void> {
  const clean = anEngineSite(site.content, site.now === undefined ? {} : { now: site.now });
  const { code, said } = await runEngine(clean);
  expect(code, said).toBe(0);
  expect(readDigests(site.out), `after ${after}`).toEqual(readDigests(clean.out));
}
