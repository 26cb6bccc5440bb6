import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { readSite } from '#site/read-site.ts';
import { aFolder, writeFiles } from '#testing/build-site.ts';
import { anArticle, aPicture, aSite, type Fields } from '#testing/content-builders.ts';
import { openState } from '../store/state.ts';
import { AskedBook } from './asked.ts';
import type { Look } from './list-changes.ts';
import { Media } from './media.ts';
import { readRows } from './rows.ts';
import { updateCatalog, type Catalog } from './update.ts';

/* What is looked at, and what is known of the content afterwards. */

let contentDir: string;
let state: ReturnType<typeof openState>;

beforeEach(() => {
  contentDir = aFolder('content');
  writeFiles(contentDir, aSite());
  write('one', '![A map](/media/map.svg)');
  write('two', '![A hero](https://x.example/hero.jpg)', { id: 'two' });
  state = openState(join(aFolder('state'), 'state.sqlite'), 'me');
});

function write(slug: string, body: string, fields: Fields = {}): void {
  writeFiles(contentDir, anArticle(slug, fields, body));
}

function update(look: Look, code = 'code'): Catalog {
  const { database } = state;
  const { site } = readSite(contentDir);
  if (!site) throw new Error('the case has no site.yaml');
  const [media, asked] = [new Media(contentDir, database), new AskedBook(database)];
  return updateCatalog({ database, contentDir, site, code, look, media, asked });
}

const bothFiles = ['articles/2023/12/one.md', 'articles/2023/12/two.md'];

function filesOfRows(): string[] {
  return readRows(state.database).articles.map(({ file }) => file);
}

test('of a file that is named, nothing else is looked at', () => {
  update({ how: 'stat' });
  write('one', 'Another sentence.');
  write('two', 'Another sentence.');
  const { changed } = update({ how: 'told', files: ['articles/2023/12/one.md'] });
  expect([...changed]).toEqual(['articles/2023/12/one.md']);
});

test('by another loader all files are read, though one alone is named', () => {
  update({ how: 'stat' });
  const told: Look = { how: 'told', files: ['articles/2023/12/one.md'] };
  expect([...update(told, 'other code').changed].sort()).toEqual(bothFiles);
  expect(filesOfRows()).toEqual(bothFiles);
});

test('a picture that comes is found by all texts that name it', () => {
  write('two', '![The map](/media/map.svg)\n\n![Another](/media/other.svg)');
  update({ how: 'stat' });
  expect([...update({ how: 'stat' }).changed]).toEqual([]);
  writeFiles(contentDir, { 'media/map.svg': aPicture });
  expect([...update({ how: 'stat' }).changed].sort()).toEqual(bothFiles);
});

test('a picture that is named as changed is found like any other', () => {
  update({ how: 'stat' });
  writeFiles(contentDir, { 'media/map.svg': aPicture });
  const { changed } = update({ how: 'told', files: ['media/map.svg'] });
  expect([...changed]).toEqual(['articles/2023/12/one.md']);
});
