import { expect, test } from 'vitest';
import { parseSite } from '#site/read-site.ts';
import { aFolder, writeFiles } from '#testing/build-site.ts';
import { anArticle } from '#testing/content-builders.ts';
import { readBeside } from './read-beside.ts';
import { readFiles } from './read-content.ts';
import { ReadingMemory } from './reading-memory.ts';

const { site } = parseSite(
  'name: The Mill\nurl: https://x.example/\nlanguage: en\ntimeZone: UTC\n',
);
if (!site) throw new Error('the settings are wrong');

test('what threads have read is what would have been read here', async () => {
  const folder = aFolder('beside');
  for (let number = 0; number < 1200; number += 1) {
    // One in a hundred is refused, and that is told as here.
    const fields = number % 100 === 0 ? { type: 'newz' } : {};
    writeFiles(folder, anArticle(`flood-${number}`, fields));
  }
  const readings = (await readBeside(folder, site)) ?? new Map<string, never>();
  expect(readings.size).toBe(1200);
  const here = readFiles(folder, site);
  const beside = readFiles(folder, site, new ReadingMemory(readings, JSON.stringify(site)));
  expect(beside.rows).toEqual(here.rows);
  expect(beside.rows.articles).toHaveLength(1188);
  expect(beside.check()).toEqual(here.check());
});

test('a small folder is read at once', () => {
  const folder = aFolder('small');
  writeFiles(folder, anArticle('flood'));
  expect(readBeside(folder, site)).toBeUndefined();
});
