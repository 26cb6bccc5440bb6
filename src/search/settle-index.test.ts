import { expect, test } from 'vitest';
import { makeIndex } from './pagefind.ts';
import type { SearchRecord } from './records.ts';
import { settleIndex } from './settle-index.ts';

/* Against the real Pagefind, so that a new form of its files is noticed here. */

function record(name: string): SearchRecord {
  return {
    url: `/${name}/`,
    language: 'en',
    content: `${name} has some words of its own`,
    meta: { title: name, stems: 'every0' },
    filters: { author: [`a${name} A`, `b${name} B`], type: ['news'] },
    sort: { date: name },
  };
}

async function makeSettled(names: string[]) {
  return settleIndex(await makeIndex(names.map(record), 'en'));
}

test('the same records give the same bytes', async () => {
  const names = ['ash', 'birch', 'cedar', 'elm', 'fir', 'oak'];
  const [first, second] = [await makeSettled(names), await makeSettled(names)];
  const index = (files: typeof first) =>
    files
      .filter(({ path }) => !path.startsWith('wasm'))
      .map(({ path, content }) => [path, Buffer.from(content).toString('base64')])
      .sort();
  expect(index(second)).toEqual(index(first));
});

test('the word of every record has a file for itself, and it is a small one', async () => {
  const files = await makeSettled(['ash', 'birch', 'cedar']);
  const parts = files.filter(({ path }) => path.startsWith('index/'));
  expect(parts.length).toBe(3);
  expect(Math.min(...parts.map(({ content }) => content.length))).toBeLessThan(80);
});

test('files of another form are refused', () => {
  const entry = { path: 'pagefind-entry.json', content: Buffer.from('{"languages":{}}') };
  expect(() => settleIndex([entry])).toThrow('Pagefind: no file');
});
