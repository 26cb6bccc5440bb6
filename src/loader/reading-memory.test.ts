import { readdirSync, rmSync, symlinkSync, truncateSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { parseSite } from '#site/read-site.ts';
import { aFolder, writeFiles } from '#testing/build-site.ts';
import { anArticle } from '#testing/content-builders.ts';
import { openReadings, saveReadings } from './kept-readings.ts';
import { makePictures } from './pictures.ts';
import type { FileRead } from './read-file.ts';
import { ReadingMemory } from './reading-memory.ts';

const FILE = 'articles/2023/12/flood.md';

function settings(lines = '') {
  const text = `name: The Mill\nurl: https://x.example/\nlanguage: en\ntimeZone: UTC\n${lines}`;
  const { site, findings } = parseSite(text);
  if (!site) throw new Error(JSON.stringify(findings));
  return site;
}

/** A content folder old enough for its files' times to count. */
async function aContent(body?: string): Promise<string> {
  const folder = aFolder('readings');
  writeFiles(folder, anArticle('flood', {}, body));
  await setTimeout(80);
  return folder;
}

function read(memory: ReadingMemory, contentDir: string, site = settings()): FileRead<'articles'> {
  const pictures = makePictures(contentDir, site.strict);
  return memory.read('articles', FILE, { contentDir, site, pictures });
}

test('a file that has not changed is not read again', async () => {
  const folder = await aContent();
  const memory = new ReadingMemory();
  expect(read(memory, folder)).toBe(read(memory, folder));
});

test('a file that was written again is read again', async () => {
  const folder = await aContent();
  const memory = new ReadingMemory();
  expect(read(memory, folder).row?.data.title).toBe('Title of flood');
  writeFiles(folder, anArticle('flood', { title: 'The flood' }));
  expect(read(memory, folder).row?.data.title).toBe('The flood');
});

test('a file that has become a link to itself has no row', async () => {
  const folder = await aContent();
  const memory = new ReadingMemory();
  read(memory, folder);
  rmSync(join(folder, FILE));
  symlinkSync('flood.md', join(folder, FILE));
  expect(read(memory, folder).row).toBeUndefined();
});

test('a picture that comes is seen, though the text that names it stays as it was', async () => {
  const folder = await aContent('![The mill](mill.svg)');
  const memory = new ReadingMemory();
  const rules = () => read(memory, folder).findings.map(({ rule }) => rule);
  expect(rules()).toContain('missing-picture');
  writeFiles(folder, {
    'articles/2023/12/mill.svg':
      '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="3"></svg>',
  });
  expect(rules()).not.toContain('missing-picture');
});

test('with other settings everything is read again', async () => {
  const folder = await aContent();
  const memory = new ReadingMemory();
  const before = read(memory, folder).row?.data.date.instant;
  const site = { ...settings(), timeZone: 'Europe/Kyiv' };
  // Noon by the clock is two hours earlier in Kyiv.
  expect(read(memory, folder, site).row?.data.date.instant).toBe((before ?? 0) - 7_200_000);
});

test('the next process goes on with what this one has kept', async () => {
  const [folder, cache] = [await aContent(), aFolder('readings-kept')];
  const first = openReadings(cache, folder);
  const found = read(first, folder);
  saveReadings(cache, folder, first);
  const second = openReadings(cache, folder);
  expect(read(second, folder)).toEqual(found);
  // Nothing was read anew, so there is nothing to keep.
  expect(second.toKeep()).toBeUndefined();
});

test.each([
  [
    'damaged',
    (file: string) => {
      truncateSync(file, 40);
    },
  ],
  ['gone', rmSync],
])('where what was kept is %s, reading begins anew', async (_, spoil) => {
  const [folder, cache] = [await aContent(), aFolder('readings-kept')];
  const first = openReadings(cache, folder);
  read(first, folder);
  saveReadings(cache, folder, first);
  const [kept = ''] = readdirSync(cache);
  spoil(join(cache, kept));
  const second = openReadings(cache, folder);
  expect(read(second, folder).row?.data.title).toBe('Title of flood');
  expect(second.toKeep()).toBeDefined();
});

test('readings of another process are known for its settings alone, and kept where they are new', async () => {
  const folder = await aContent();
  const other = new ReadingMemory();
  read(other, folder);
  const { readings } = other.toKeep() ?? { readings: new Map<string, never>() };
  const memory = new ReadingMemory(readings, JSON.stringify(settings()), true);
  expect(memory.knows(settings())).toBe(true);
  expect(memory.knows({ ...settings(), timeZone: 'Europe/Kyiv' })).toBe(false);
  expect(read(memory, folder)).toBe(readings.get(FILE)?.read);
  expect(memory.toKeep()?.readings.size).toBe(1);
});
