import { existsSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { beforeEach, expect, test } from 'vitest';
import { countActs, finishJournal, forgetJournal, writeJournal, type Act } from './journal.ts';
import { openState } from './state.ts';

let place: string;
let database: DatabaseSync;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'journal-'));
  ({ database } = openState(join(place, 'state.sqlite'), 'me'));
});

function put(folder: string, file: string, text: string): void {
  mkdirSync(dirname(join(place, folder, file)), { recursive: true });
  writeFileSync(join(place, folder, file), text);
}

function run(acts: Record<string, Act>): void {
  writeJournal(database, new Map(Object.entries(acts)));
  finishJournal(database, join(place, 'stage'), join(place, 'site'));
}

const read = (file: string): string => readFileSync(join(place, 'site', file), 'utf8');
const stands = (file: string): boolean => existsSync(join(place, 'site', file));

test('what is written down is done, and empty folders go', () => {
  put('site', 'old/index.html', 'old');
  put('site', 'page/index.html', 'old');
  put('stage', 'page/index.html', 'new');
  put('stage', 'more/index.html', 'more');
  run({ 'old/index.html': 'remove', 'page/index.html': 'put', 'more/index.html': 'put' });
  expect([read('page/index.html'), read('more/index.html')]).toEqual(['new', 'more']);
  expect([stands('old'), existsSync(join(place, 'stage'))]).toEqual([false, false]);
});

test('done a second time, as after a kill, it changes nothing', () => {
  put('site', 'old.html', 'old');
  put('stage', 'page.html', 'new');
  const acts = { 'old.html': 'remove', 'page.html': 'put' } as const;
  run(acts);
  expect(countActs(database)).toBe(2);
  run(acts);
  expect([read('page.html'), stands('old.html')]).toEqual(['new', false]);
  forgetJournal(database);
  expect(countActs(database)).toBe(0);
});

test('a folder takes the place of a file, and a file that of a folder', () => {
  put('site', 'one', 'a file');
  put('site', 'two/index.html', 'in a folder');
  put('stage', 'one/index.html', 'in a folder');
  put('stage', 'two', 'a file');
  run({ one: 'remove', 'one/index.html': 'put', 'two/index.html': 'remove', two: 'put' });
  expect([read('one/index.html'), read('two')]).toEqual(['in a folder', 'a file']);
});
