import { cpSync, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { spawnSync } from 'node:child_process';
import { beforeAll, expect, test } from 'vitest';
import { aFolder } from '../build-site.ts';
import { projectRoot } from '../project-root.ts';
import { readDigests } from '../read-site.ts';
import { anEngineSite, runEngine, startEngine, type EngineSite } from '../run-engine.ts';

/* One site from four checkouts that share nothing but the plan, against a build in one piece. */

const OF = 4;
const top = [
  'astro.config.mjs',
  'content',
  'package.json',
  'package-lock.json',
  'public',
  'src',
  'tsconfig.json',
];

/** A copy of the project, as another machine would check it out; packages are linked. */
function aCheckout(): EngineSite {
  const project = join(aFolder('checkout'), 'project');
  mkdirSync(project);
  for (const name of top) cpSync(join(projectRoot, name), join(project, name), { recursive: true });
  symlinkSync(join(projectRoot, 'node_modules'), join(project, 'node_modules'));
  return anEngineSite(join(project, 'content'), { project });
}

const whole = aCheckout();
const plan = join(aFolder('plan'), 'plan');
const slices = Array.from({ length: OF }, aCheckout);
const flags = (number: number): string[] => ['--shard', `${number}/${OF}`, '--from', plan];

function merge(folders: string[], out: string): { code: number | null; said: string } {
  const command = ['src/engine/merge-cli.ts', ...folders, '--out', out];
  const ended = spawnSync(process.execPath, command, { cwd: projectRoot, encoding: 'utf8' });
  return { code: ended.status, said: ended.stdout + ended.stderr };
}

beforeAll(async () => {
  expect((await runEngine(whole)).code).toBe(0);
  expect((await runEngine(aCheckout(), ['--plan', plan])).code).toBe(0);
  const third = startEngine(slices[2] as EngineSite, flags(3));
  third.child.stderr?.once('data', () => third.child.kill('SIGKILL'));
  await third.ended;
  for (const [index, slice] of slices.entries()) {
    const { code, said } = await runEngine(slice, flags(index + 1));
    expect(code, said).toBe(0);
  }
});

const out = join(aFolder('merged'), 'dist');
const folders = slices.map((slice) => slice.out);

test('four slices, one of them killed and made again, are the site', () => {
  const { code, said } = merge(folders, out);
  expect(code, said).toBe(0);
  expect(readDigests(out)).toEqual(readDigests(whole.out));
});

test('a gap, an overlap and a spoilt file are named, and the last site stays', () => {
  const before = readDigests(out);
  const gap = merge(folders.slice(0, 3), out);
  expect(gap).toMatchObject({ code: 1 });
  expect(gap.said).toContain('Slice 4/4 is missing');
  const overlap = merge([...folders, folders[0] ?? ''], out);
  expect(overlap.said).toContain('Slice 1/4 is in');
  const file = join(folders[0] ?? '', 'redirects.json');
  const owner = folders.find((folder) => existsSync(join(folder, 'redirects.json'))) ?? file;
  const text = readFileSync(join(owner, 'redirects.json'));
  writeFileSync(join(owner, 'redirects.json'), '[]');
  expect(merge(folders, out).said).toContain('redirects.json is missing, or not as it was made');
  writeFileSync(join(owner, 'redirects.json'), text);
  expect(readDigests(out)).toEqual(before);
});

test.each([
  ['source', 'src/lib/slug.ts', 'the source'],
  ['configuration', 'astro.config.mjs', 'the configuration'],
  ['lock file', 'package-lock.json', 'package-lock.json'],
])('a slice from another %s is refused, with its name', async (_what, file, named) => {
  const other = aCheckout();
  writeFileSync(join(other.project ?? '', file), '\n', { flag: 'a' });
  const { code, said } = await runEngine(other, flags(1));
  expect(code).toBe(1);
  expect(said).toContain(named);
});

test('a slice from other content, another site.yaml or another moment is refused', async () => {
  const other = aCheckout();
  for (const path of Object.keys(readDigests(join(other.content, 'articles')))) {
    if (path.endsWith('.md'))
      writeFileSync(join(other.content, 'articles', path), '\nMore.\n', { flag: 'a' });
  }
  const text = await runEngine(other, flags(1));
  expect(text.code).toBe(1);
  expect(text.said).toMatch(/the content: articles\/.*\.md/);
  const settings = aCheckout();
  writeFileSync(join(settings.content, 'site.yaml'), '\nsocial: []\n', { flag: 'a' });
  writeFileSync(
    join(settings.content, 'site.yaml'),
    readFileSync(join(settings.content, 'site.yaml'), 'utf8').replace(
      'name: The Backfile',
      'name: Another',
    ),
  );
  expect((await runEngine(settings, flags(1))).said).toContain('the content');
  const later = await runEngine({ ...aCheckout(), now: '2027-01-01T00:00:00Z' }, flags(1));
  expect(later.said).toContain('the moment (NOW)');
});
