import { appendFileSync, readFileSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { aFolder } from '../build-site.ts';
import { aSmallSite, expectClean } from '../engine-sites.ts';
import { readDigests } from '../read-site.ts';
import { runEngine, startEngine, type EngineSite } from '../run-engine.ts';

/* Disks that are full or may only be read, and files that go or change while they are read. */

/** A small disk in memory at a new folder; gone after the test. */
function aDisk(): string {
  const folder = aFolder('disk');
  mount(['-t', 'tmpfs', '-o', 'size=16m', 'tmpfs', folder]);
  onTestFinished(() => {
    spawnSync('umount', [folder]);
  });
  return folder;
}

function mount(args: readonly string[]): void {
  const { status, stderr } = spawnSync('mount', args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

function findObstacle(): string | undefined {
  const folder = aFolder('disk');
  const { status } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', folder]);
  if (status !== 0) return 'needs leave to mount a disk (root on Linux)';
  spawnSync('umount', [folder]);
  return undefined;
}

const obstacle = findObstacle();
const name = (what: string): string => (obstacle === undefined ? what : `${what}: ${obstacle}`);

/** All pages are due. */
function renamePublication({ content }: EngineSite): void {
  const settings = join(content, 'site.yaml');
  writeFileSync(settings, readFileSync(settings, 'utf8').replace(/name: .*/, 'name: Renamed'));
}

/** Fills a disk but for `left` bytes; the file that does so. */
function fill(folder: string, left: number): string {
  const { bavail, bsize } = statfsSync(folder);
  const file = join(folder, 'filler');
  writeFileSync(file, Buffer.alloc(Math.max(0, bavail * bsize - left)));
  return file;
}

async function expectTold(site: EngineSite, reason: string): Promise<void> {
  const before = readDigests(site.out);
  const { code, said } = await runEngine(site);
  expect(code, said).toBe(1);
  expect(said).toContain(reason);
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(readDigests(site.out)).toEqual(before);
}

async function expectMended(site: EngineSite, after: string): Promise<void> {
  const { code, said } = await runEngine(site);
  expect(code, said).toBe(0);
  await expectClean(site, after);
}

test.skipIf(obstacle !== undefined).each([
  [name('a full disk under the site'), (disk: string) => ({ out: join(disk, 'dist') })],
  [name('a full disk under the memory'), (disk: string) => ({ state: join(disk, 'state') })],
])('%s is told, the old site stays, and the next build makes it good', async (_what, toPlace) => {
  const disk = aDisk();
  const site = await aSmallSite(toPlace(disk));
  renamePublication(site);
  const filler = fill(disk, 20_000);
  await expectTold(site, 'the disk is full');
  rmSync(filler);
  await expectMended(site, 'a full disk');
});

test.skipIf(obstacle !== undefined)(
  name('a disk that may only be read is told, and the old site stays'),
  async () => {
    const disk = aDisk();
    const site = await aSmallSite({ out: join(disk, 'dist') });
    renamePublication(site);
    mount(['-o', 'remount,ro', disk]);
    await expectTold(site, 'the disk is read-only');
    mount(['-o', 'remount,rw', disk]);
    await expectMended(site, 'a read-only disk');
  },
);

test.each([
  ['goes', rmSync],
  ['changes', (file: string) => appendFileSync(file, '\nAnd more.\n')],
])('a text that %s while it is rendered is told, and the old site stays', async (_what, act) => {
  const site = await aSmallSite();
  const before = readDigests(site.out);
  renamePublication(site);
  const text = join(site.content, 'articles/2023/12/two.md');
  const { child, ended } = startEngine(site);
  let said = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    const isPlanning = !said.includes('planning') && chunk.includes('planning');
    said += chunk.toString('utf8');
    if (isPlanning) act(text);
  });
  expect(await ended, said).toBe(1);
  expect(said).toContain('articles/2023/12/two.md');
  expect(said).not.toMatch(/^\s+at .+:\d+:\d+\)?$/m);
  expect(readDigests(site.out)).toEqual(before);
  await expectMended(site, 'a text that was not what it was');
});
