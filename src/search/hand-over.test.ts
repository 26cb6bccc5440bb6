import { expect, test } from 'vitest';
import { tellWords } from '#loader/given.ts';
import { parseSite } from '#site/read-site.ts';
import { aFolder } from '#testing/build-site.ts';
import { keepDrawnWords } from './hand-over.ts';
import { TextStore, toTextKey } from './text-store.ts';

const settings = 'name: The Mill\nurl: https://x.example/\nlanguage: en\ntimeZone: UTC\n';

function site(lines = '') {
  const parsed = parseSite(settings + lines);
  if (!parsed.site) throw new Error(JSON.stringify(parsed.findings));
  return parsed.site;
}

const drawn = {
  file: 'articles/flood.md',
  digest: 'ab12',
  lang: 'en',
  text: 'Water.\nMore water.',
};

function never(): Promise<string> {
  return Promise.reject(new Error('rendered once more'));
}

test('what a page has drawn, the search takes in one line and does not draw again', async () => {
  const folder = aFolder('hand-over');
  keepDrawnWords(site(), folder);
  tellWords(drawn);
  const store = new TextStore(folder);
  const words = await store.keep(toTextKey('ab12', 'en', site()), never);
  store.close();
  expect(words).toBe('Water. More water.');
});

test('a text of other bytes, or in another language, is another text', async () => {
  const folder = aFolder('hand-over');
  keepDrawnWords(site(), folder);
  tellWords(drawn);
  const store = new TextStore(folder);
  const anew = () => Promise.resolve('made anew');
  expect(await store.keep(toTextKey('cd34', 'en', site()), anew)).toBe('made anew');
  expect(await store.keep(toTextKey('ab12', 'uk', site()), anew)).toBe('made anew');
  store.close();
});

test('the text of a page, which the search has not, is not kept', async () => {
  const folder = aFolder('hand-over');
  keepDrawnWords(site(), folder);
  tellWords({ ...drawn, file: 'pages/about.md' });
  const store = new TextStore(folder);
  await expect(store.keep(toTextKey('ab12', 'en', site()), never)).rejects.toThrow();
  store.close();
});

test('a site without a search keeps nothing', async () => {
  const folder = aFolder('hand-over');
  keepDrawnWords(site(), folder);
  keepDrawnWords(site('outputs:\n  search: false\n'), folder);
  tellWords(drawn);
  const store = new TextStore(folder);
  await expect(store.keep(toTextKey('ab12', 'en', site()), never)).rejects.toThrow();
  store.close();
});
