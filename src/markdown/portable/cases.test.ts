import { readdirSync, readFileSync } from 'node:fs';
import { basename, extname } from 'node:path';
import { expect, test } from 'vitest';
import { toPortableMarkdown, type PortableContext } from './to-portable.ts';

/* One folder a case: input.md, and output.md written by hand. Pictures called missing are. */

const cases = new URL('cases/', import.meta.url);

const context: PortableContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: [] },
  absoluteTo: 'https://example.org/2024/here/',
  resolvePicture: (src) => {
    const name = basename(src, extname(src));
    if (name === 'missing') return undefined;
    return { src: `/_pictures/${name}.webp`, width: 640, height: 360 };
  },
  resolveLink: (href) => (href === '../kirby.md' ? '/2023/kirby/' : undefined),
};

test.each(readdirSync(cases))('the case %s reads the same anywhere', async (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8');
  const written = await toPortableMarkdown(read('input.md'), context);
  expect(`${written}\n`).toBe(read('output.md'));
});

test('a text without addresses stays letter for letter', async () => {
  const plain = '# A *title*\n\n1) one\n2) two  \n   three\n\n***';
  expect(await toPortableMarkdown(`\n${plain}\n\n`, context)).toBe(plain);
});

test.each(['(a@b.example) [c](/d/)', '~e~ (a@b.example) [c](/d/)'])(
  'an address stands once, whichever parser finds it: %s',
  async (source) => {
    expect(await toPortableMarkdown(source, context)).toBe(
      source.replace('/d/', 'https://example.org/d/'),
    );
  },
);

test('below a path, addresses of this site have it once', async () => {
  const below = { ...context, site: { ...context.site, base: '/archive/' } };
  const absoluteTo = 'https://example.org/archive/2024/here/';
  const source = '[a](/about/) [b](https://example.org/archive/b/) [c](c/)';
  expect(await toPortableMarkdown(source, { ...below, absoluteTo })).toBe(
    '[a](https://example.org/archive/about/) [b](https://example.org/archive/b/) [c](https://example.org/archive/2024/here/c/)',
  );
});
