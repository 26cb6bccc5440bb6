import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { moveIn, recover, removeStaleStages, stageFor } from './publish.ts';

function folderWith(path: string, text: string): string {
  mkdirSync(path, { recursive: true });
  writeFileSync(join(path, 'index.html'), text);
  return path;
}

function aPlace(): string {
  return mkdtempSync(join(tmpdir(), 'publish-'));
}

test('a finished stage replaces the site, and nothing else is left beside it', () => {
  const place = aPlace();
  const outDir = folderWith(join(place, 'dist'), 'old');
  writeFileSync(join(outDir, 'gone.html'), 'gone');
  moveIn(folderWith(join(place, 'stage'), 'new'), outDir);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('new');
  expect(existsSync(join(outDir, 'gone.html'))).toBe(false);
  expect(readdirSync(place)).toEqual(['dist']);
});

test('the first site needs no earlier one, nor the folder above it', () => {
  const place = aPlace();
  const outDir = join(place, 'a', 'b', 'dist');
  moveIn(folderWith(join(place, 'stage'), 'new'), outDir);
  expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('new');
});

test('a run that died between the two renames is mended: the last good site is back', () => {
  const place = aPlace();
  folderWith(join(place, '.dist.last'), 'old');
  folderWith(join(place, '.dist.next'), 'new');
  recover(join(place, 'dist'));
  expect(readFileSync(join(place, 'dist', 'index.html'), 'utf8')).toBe('old');
  expect(readdirSync(place)).toEqual(['dist']);
});

test('a run that died after both renames leaves the new site', () => {
  const place = aPlace();
  folderWith(join(place, '.dist.last'), 'old');
  folderWith(join(place, 'dist'), 'new');
  recover(join(place, 'dist'));
  expect(readFileSync(join(place, 'dist', 'index.html'), 'utf8')).toBe('new');
  expect(readdirSync(place)).toEqual(['dist']);
});

test('stages of dead builds are removed, those of running ones are kept', () => {
  const place = aPlace();
  folderWith(stageFor(place, 11), 'dead');
  folderWith(stageFor(place, 22), 'alive');
  removeStaleStages(place, (id) => id === 22);
  expect(readdirSync(join(place, '.backfile'))).toEqual(['stage-22']);
});
