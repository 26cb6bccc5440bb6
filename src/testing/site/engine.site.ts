import { chmodSync, cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, inject, test } from 'vitest';
import { aFolder, writeFiles } from '../build-site.ts';
import { anArticle } from '../content-builders.ts';
import { edits, type Edit } from '../edits.ts';
import { aSampleSite, aSmallSite, expectClean } from '../engine-sites.ts';
import { killIn, phases } from '../kill-engine.ts';
import { listFiles, readDigests } from '../read-site.ts';
import { runEngine, startEngine, type EngineSite } from '../run-engine.ts';

/* The engine against the plain build of the same content, and against itself from nothing. */

/** A build from nothing is dear, so the comparison follows every few edits; `verify` has all. */
const BETWEEN = 15;

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
    if (edit.isShort) expect(report?.planned, edit.name).toBe(edit.rendered.length);
    const written = [...(changes?.added ?? []), ...(changes?.changed ?? [])];
    // The index of the search is no page.
    const pages = written.filter((file) => !file.startsWith('search/'));
    expect(pages, edit.name).toEqual(edit.rendered);
  }
  return current;
}

test('a build that is killed, in whatever step, is as if it had not been', async () => {
  const site = await aSmallSite();
  for (const [index, phase] of phases.entries()) {
    writeFiles(site.content, anArticle(`killed-${index}`, { section: 'world' }));
    await killIn(site, phase, 0);
  }
  const { code, said } = await runEngine(site);
  expect(code, said).toBe(0);
  await expectClean(site, 'four kills');
}, 180_000);

test('of two builds at once the second waits, says so, and has nothing left to do', async () => {
  const site = await aSmallSite();
  writeFiles(site.content, anArticle('three'));
  const first = startEngine(site);
  const second = await runEngine(site);
  expect(await first.ended).toBe(0);
  const third = await runEngine(site);
  expect([second.code, third.code]).toEqual([0, 0]);
  expect(third.report).toMatchObject({ rendered: 0, written: 0 });
}, 180_000);

test('a mistake in the content, a page that cannot be drawn: all is told, the site stays', async () => {
  const site = await aSmallSite();
  const before = readDigests(site.out);
  const bad = { 'articles/2023/12/bad.md': '---\ntitel: x\ndate: 2023-12-19\n---\n\nText.\n' };
  writeFiles(site.content, { ...bad, ...anArticle('four') });
  const wrong = await runEngine(site);
  expect(wrong.code).toBe(1);
  expect(wrong.said).toContain('articles/2023/12/bad.md:2:1');
  rmSync(`${site.content}/articles/2023/12/bad.md`);
  rmSync(`${site.content}/articles/2023/12/four.md`);
  // Feeds hold both texts; that one of them is gone is not told.
  rmSync(`${site.content}/articles/2023/12/two.md`);
  writeFiles(site.content, anArticle('one', { section: 'world' }, 'It happened again.'));
  const told = ['bad', 'four', 'one'].map((name) => `${site.content}/articles/2023/12/${name}.md`);
  for (const threads of ['0', '2']) {
    const undrawn = await runEngine(site, ['--workers', threads, '--changed', ...told]);
    expect(undrawn.code).toBe(1);
    expect(undrawn.said).toContain('could not be rendered');
    expect(undrawn.said).toContain('articles/2023/12/two.md');
    expect(undrawn.said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  }
  expect(readDigests(site.out)).toEqual(before);
}, 180_000);

test('memory that is lost or damaged, or a site that is not as it was left, is made good', async () => {
  const site = await aSmallSite();
  const good = readDigests(site.out);
  const [state = ''] = listFiles(site.state).filter((path) => path.endsWith('state.sqlite'));
  writeFileSync(join(site.state, state), 'no database');
  const damaged = await runEngine(site);
  expect(damaged.said).toContain('what was remembered is damaged');
  // Everything is rendered, and nothing written: the bytes stand there already.
  expect(damaged.report).toMatchObject({ written: 0, removed: 0 });
  const copy = `${site.out}.copy`;
  cpSync(site.out, copy, { recursive: true });
  rmSync(site.out, { recursive: true });
  cpSync(copy, site.out, { recursive: true });
  writeFileSync(join(site.out, 'index.html'), 'spoilt');
  writeFileSync(join(site.out, 'stranger.html'), 'left by somebody');
  const foreign = await runEngine(site);
  expect(foreign.report).toMatchObject({ rendered: 1, written: 1, removed: 1 });
  expect(readDigests(site.out)).toEqual(good);
}, 180_000);

function spoilHeadline(state: Buffer): Buffer {
  return Buffer.from(state.toString('latin1').replaceAll('Title of one', 'Xitle of one'), 'latin1');
}

function spoilTable(state: Buffer): Buffer {
  const file = join(aFolder('state'), 'copy.sqlite');
  writeFileSync(file, state);
  const database = new DatabaseSync(file, { readOnly: true });
  const find = database.prepare("SELECT rootpage FROM sqlite_schema WHERE name = 'pages'");
  const size = Number(database.prepare('PRAGMA page_size').get()?.page_size);
  const start = (Number(find.get()?.rootpage) - 1) * size;
  database.close();
  return Buffer.concat([
    state.subarray(0, start),
    Buffer.alloc(size),
    state.subarray(start + size),
  ]);
}

test('a byte that changed deep in the memory is noticed when it is met', async () => {
  const site = await aSmallSite();
  const good = readDigests(site.out);
  const [name = ''] = listFiles(site.state).filter((path) => path.endsWith('state.sqlite'));
  const state = join(site.state, name);
  // A row's headline, its text still text; and the first page of a table that is none any more.
  const spoilt = [spoilHeadline, spoilTable];
  for (const spoil of spoilt) {
    const at = spoil.name;
    writeFileSync(state, spoil(readFileSync(state)));
    for (const ending of ['-wal', '-shm']) rmSync(state + ending, { force: true });
    writeFiles(site.content, anArticle('two', { section: 'world' }, `Otherwise at ${at}.`));
    const { code, said, report } = await runEngine(site);
    expect(code, said).toBe(0);
    expect(said).toContain('what was remembered is damaged');
    expect(report?.reused).toBe(0);
    await expectClean(site, `damage at ${at}`);
  }
  const pages = (files: object): string[] =>
    Object.keys(files).filter((file) => !file.startsWith('search/'));
  expect(pages(readDigests(site.out))).toEqual(pages(good));
}, 180_000);

test('a changed file can be told instead of looked for', async () => {
  const site = await aSmallSite();
  writeFiles(site.content, anArticle('one', { section: 'world' }, 'It happened otherwise.'));
  const file = `${site.content}/articles/2023/12/one.md`;
  const { report, said } = await runEngine(site, ['--changed', file]);
  expect(report?.rendered, said).toBeGreaterThan(0);
  await expectClean(site, 'a told change');
}, 180_000);

test.skipIf(process.getuid?.() === 0)(
  'where nothing can be written, the old site stays',
  async () => {
    const site = await aSmallSite();
    const before = readDigests(site.out);
    writeFiles(site.content, anArticle('three'));
    const folder = join(site.out, '..');
    chmodSync(folder, 0o555);
    const { code, said } = await runEngine(site);
    chmodSync(folder, 0o755);
    expect(code).toBe(1);
    expect(said).toContain('its permissions forbid it');
    expect(readDigests(site.out)).toEqual(before);
  },
  180_000,
);
