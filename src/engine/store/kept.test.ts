import { DatabaseSync } from 'node:sqlite';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { DamagedRow } from './damage.ts';
import {
  findOthers,
  findPage,
  findPagesOf,
  readOthers,
  readPages,
  writeOthers,
  writePages,
  type KeptPage,
} from './manifest.ts';
import { readPieces, writePieces } from './search-pieces.ts';
import { openState } from './state.ts';

let database: DatabaseSync;

beforeEach(() => {
  const folder = mkdtempSync(join(tmpdir(), 'state-'));
  ({ database } = openState(join(folder, 'state.sqlite'), 'me'));
});

function aPage(file: string, texts: string[]): KeptPage {
  const same = { component: 'src/pages/index.astro', shown: 's', digest: 'd', bytes: 'b' };
  return { ...same, file, texts, pictures: ['one.webp'], rows: [3, 11] };
}

describe('pages that are remembered', () => {
  test('come back as they were put in, by their files', () => {
    const [one, two] = [aPage('a.html', ['articles/a.md']), aPage('b.html', [])];
    writePages(database, [one, two], []);
    expect([...readPages(database).values()]).toEqual([one, two]);
    expect(findPage(database, 'b.html')).toEqual(two);
    expect(findPage(database, 'c.html')).toBeUndefined();
  });

  test('are found by a text that stands on them, and not by a part of its name', () => {
    const page = aPage('a.html', ['articles/banana.md', 'briefs/b.md']);
    writePages(database, [page, aPage('b.html', ['articles/other.md'])], []);
    expect(findPagesOf(database, ['briefs/b.md'])).toEqual([page]);
    expect(findPagesOf(database, ['articles/banana.md', 'briefs/b.md'])).toEqual([page]);
    expect(findPagesOf(database, ['articles/ban', 'anana.md', ''])).toEqual([]);
  });

  test('are not taken for true where a value has changed by itself', () => {
    writePages(database, [aPage('a.html', [])], []);
    database.exec("UPDATE pages SET rows = '3'");
    expect(() => readPages(database)).toThrow(DamagedRow);
  });
});

describe('files that are no pages', () => {
  test('give way to all that are put in, or only to those that are named', () => {
    writeOthers(database, new Map(Object.entries({ 'a.css': '1', 'b.css': '2', 'c.css': '3' })));
    writeOthers(database, new Map([['b.css', '4']]), ['a.css']);
    expect([...readOthers(database)]).toEqual([
      ['b.css', '4'],
      ['c.css', '3'],
    ]);
    writeOthers(database, new Map([['d.css', '5']]));
    expect([...readOthers(database)]).toEqual([['d.css', '5']]);
  });

  test('are found by their folder, or by name', () => {
    const names = ['search/2015/a', 'search/2015/b/c', 'search/2015-h2/a', 'search/pieces.json'];
    writeOthers(database, new Map(names.map((name) => [name, 'x'])));
    expect(findOthers(database, 'search/2015/').map(([name]) => name)).toEqual(names.slice(0, 2));
    expect(findOthers(database, 'search/pieces.json')).toEqual([['search/pieces.json', 'x']]);
    const fixed = new Map([['search/2015/a', '/project/public/search/2015/a']]);
    expect(findOthers(database, 'search/2015/', fixed)).toEqual([['search/2015/b/c', 'x']]);
  });
});

test('pieces of the search keep their order', () => {
  const pieces = [
    { name: '2015', version: 'v1', shown: 's1', rows: [1, 20, 3] },
    { name: 'engine', version: 'v2', shown: 's2', rows: [] },
  ];
  writePieces(database, [{ name: 'gone', version: 'v', shown: 's', rows: [] }]);
  writePieces(database, pieces);
  expect(readPieces(database)).toEqual(pieces);
});
