import { gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { decodeCbor } from './cbor.ts';
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

test('every word is in the file that the table names for it', async () => {
  const text = Array.from({ length: 3000 }, (_, n) => `w${(n * 7919).toString(36)} 水${n}`).join(
    ' ',
  );
  const files = settleIndex(await makeIndex([{ ...record('ash'), content: text }], 'en'));
  const open = (path: string): Buffer => {
    const file = files.find((one) => one.path.endsWith(path));
    return gunzipSync(file?.content ?? Buffer.of()).subarray('pagefind_dcd'.length);
  };
  const table = decodeCbor(open('.pf_meta')) as [0, 0, [string, string, string][]];
  expect(table[2].length).toBeGreaterThan(5);
  for (const [from, to, hash] of table[2]) {
    const [words] = decodeCbor(open(`${hash}.pf_index`)) as [[string, ...unknown[]][]];
    const outside = words.filter(
      ([word]) =>
        Buffer.compare(Buffer.from(word), Buffer.from(from)) < 0 ||
        Buffer.compare(Buffer.from(word), Buffer.from(to)) > 0,
    );
    expect(outside).toEqual([]);
  }
});
