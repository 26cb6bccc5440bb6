import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { aFolder, writeFiles } from './build-site.ts';
import { aSite, anArticle, aRecord } from './content-builders.ts';
import { projectRoot } from './project-root.ts';
import { readDigests } from './read-site.ts';
import { anEngineSite, runEngine, type EngineSite } from './run-engine.ts';

/**
 * The sample archive in a folder of its own, with nothing built yet. It is not strict: an edit may
 * leave a dead link behind, and the page that has it must be made again.
 */
export function aSampleSite(): EngineSite {
  const content = join(aFolder('content'), 'content');
  cpSync(join(projectRoot, 'content'), content, { recursive: true });
  const settings = join(content, 'site.yaml');
  const text = readFileSync(settings, 'utf8');
  writeFileSync(settings, text.replace('strict: true', 'strict: false'));
  return anEngineSite(content);
}

/** A site of a few pages, built once. */
export async function aSmallSite(more: Partial<EngineSite> = {}): Promise<EngineSite> {
  const content = aFolder('content');
  writeFiles(content, {
    ...aSite({ sections: ['world'] }),
    ...aRecord('sections', 'world'),
    ...anArticle('one', { section: 'world' }),
    ...anArticle('two', { section: 'world' }),
  });
  const site = anEngineSite(content, more);
  const { code, said } = await runEngine(site);
  expect(code, said).toBe(0);
  return site;
}

/** The site must be, byte for byte, what a build from nothing makes of its content. */
export async function expectClean(site: EngineSite, after: string): Promise<void> {
  const clean = anEngineSite(site.content, site.now === undefined ? {} : { now: site.now });
  const { code, said } = await runEngine(clean);
  expect(code, said).toBe(0);
  expect(readDigests(site.out), `after ${after}`).toEqual(readDigests(clean.out));
}
