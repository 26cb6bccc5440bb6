import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { buildArchive } from '#model/archive.ts';
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
  const catalog = updateCatalog({ database, contentDir, site, code, look, media, asked });
  // As at the end of a build.
  media.save(database);
  asked.save(database, media, buildArchive(readRows(database), site, now), catalog.changed);
  return catalog;
}

const now = Date.parse('2024-01-01T00:00:00Z');

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

function messagesOf({ checked }: Catalog): string[] {
  return (checked?.findings ?? []).map(({ severity, rule, file }) => `${severity} ${rule} ${file}`);
}

test('a logo that goes is an error of the settings', () => {
  const publisher = { name: 'The Gazette', logo: 'media/logo.svg' };
  writeFiles(contentDir, { ...aSite({ publisher }), 'media/logo.svg': aPicture });
  update({ how: 'stat' });
  rmSync(join(contentDir, 'media/logo.svg'));
  const { checked } = update({ how: 'stat' });
  const errors = checked?.findings.filter(({ severity }) => severity === 'error');
  expect(errors?.map(({ file }) => file)).toEqual(['site.yaml']);
});

test.each([[['site.yaml']], [['site.yaml', 'articles/2023/12/one.md']]])(
  'settings that have changed are held against everything, though only %j are named',
  (files) => {
    update({ how: 'stat' });
    update({ how: 'stat' });
    writeFiles(contentDir, aSite({ sections: ['nowhere'] }));
    write('one', 'Another sentence.');
    const { checked } = update({ how: 'told', files });
    const errors = checked?.findings.filter(({ severity }) => severity === 'error');
    expect(errors?.map(({ file }) => file)).toEqual(['site.yaml']);
  },
);

test('who takes an article away is told of the links to it, once', () => {
  write('three', 'Text.', { id: 'three', permalink: '/three/' });
  write('two', '[Three](/three/)', { id: 'two' });
  update({ how: 'stat' });
  rmSync(join(contentDir, 'articles/2023/12/three.md'));
  const dead = 'warning dead-link articles/2023/12/two.md';
  expect(messagesOf(update({ how: 'stat' }))).toContain(dead);
  write('four', 'Text.');
  expect(messagesOf(update({ how: 'stat' }))).not.toContain(dead);
});
