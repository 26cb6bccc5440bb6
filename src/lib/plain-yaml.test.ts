import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makeDice } from '#testing/dice.ts';
import { projectRoot } from '#testing/project-root.ts';
import { readPlainYaml } from './plain-yaml.ts';
import { parseAnyYaml, parsePositionedYaml } from './positioned-yaml.ts';
import type { Path } from './yaml-offsets.ts';

const PLAIN = `title: "A \\"bridge\\", C:\\\\ and #1"
kicker: 'It''s done'
date: 2024-03-02 09:30
authors:
  - news-desk
  - "Jane: Doe"
hero:
  src: /media/bridge.jpg
  alt: A bridge, seen from below
slug: bridge
`;

test('fields, lists of texts and one level of fields are read without the parser', () => {
  expect(readPlainYaml(PLAIN)?.data).toEqual({
    title: 'A "bridge", C:\\ and #1',
    kicker: "It's done",
    date: '2024-03-02 09:30',
    authors: ['news-desk', 'Jane: Doe'],
    hero: { src: '/media/bridge.jpg', alt: 'A bridge, seen from below' },
    slug: 'bridge',
  });
});

test('places are those of values or of keys', () => {
  const yaml = parsePositionedYaml(PLAIN, 2);
  expect(yaml.placeOf(['title'])).toEqual({ line: 2, column: 8 });
  expect(yaml.placeOf(['authors', 1])).toEqual({ line: 7, column: 5 });
  expect(yaml.placeOf(['hero', 'alt'], 'key')).toEqual({ line: 10, column: 3 });
  expect(yaml.placeOf(['hero', 'caption'])).toEqual({ line: 8, column: 1 });
});

test.each([
  ['an empty source', ''],
  ['an empty value', 'a:\nb: x\n'],
  ['an empty text', 'a: ""\n'],
  ['a text of spaces', "a: '  '\n"],
  ['nothing by its names', 'a: ~\n'],
  ['null', 'a: null\n'],
  ['a note', 'a: x # y\n'],
  ['a line of notes', '# y\na: x\n'],
  ['a word behind #', 'a: We are #1\n'],
  ['a colon in a text', 'a: x: y\n'],
  ['a colon at the end', 'a: x:\n'],
  ['a text over two lines', 'a: x\n  y\n'],
  ['a folded text', 'a: >\n  y\n'],
  ['a quote that stays open', 'a: "x\n'],
  ['words behind a quote', 'a: "x" y\n'],
  ['an escape of letters', 'a: "x\\ty"\n'],
  ['a list on one line', 'a: [x, y]\n'],
  ['fields in a list', 'a:\n  - b: x\n'],
  ['a list in a list', 'a:\n  - - x\n'],
  ['a list below a text', 'a: x\n- y\n'],
  ['lists of two indentations', 'a:\n  - x\n   - y\n'],
  ['fields of two indentations', 'a:\n  b: x\n   c: y\n'],
  ['a field twice', 'a: x\na: y\n'],
  ['an inner field twice', 'a:\n  b: x\n  b: y\n'],
  ['a tab', 'a:\tx\n'],
  ['an empty line', 'a: x\n\nb: y\n'],
  ['an indented first line', ' a: x\n'],
  ['an anchor', 'a: &b x\n'],
  ['a second document', 'a: x\n---\nb: y\n'],
  ['a byte order mark', '\uFEFFa: x\n'],
])('%s is left to the parser', (_name, source) => {
  expect(readPlainYaml(source)).toBeUndefined();
});

test('most of the sample content is plain, and is read as the parser reads it', () => {
  const heads = sampleHeads();
  for (const head of heads) expectSame(head);
  expect(heads.filter((head) => readPlainYaml(head)).length).toBeGreaterThan(heads.length / 2);
});

test('what is still taken for plain after any damage is read as the parser reads it', () => {
  const next = makeDice(20240302);
  const heads = [...sampleHeads(), PLAIN].map((head) => head.slice(0, 300));
  let plain = 0;
  for (let round = 0; round < 6000; round += 1) {
    const [head = ''] = [heads[next(heads.length)]];
    plain += expectSame(damage(damage(head, next), next)) ? 1 : 0;
  }
  expect(plain).toBeGreaterThan(500);
});

/** Holds the two readings against each other; false where the source is left to the parser. */
function expectSame(source: string): boolean {
  if (!readPlainYaml(source)) return false;
  const [plain, any] = [parsePositionedYaml(source, 2), parseAnyYaml(source, 2)];
  expect([plain.data, any.problems, any.cutOff], source).toEqual([any.data, [], []]);
  for (const path of pathsOf(plain.data, [])) {
    expect(plain.placeOf(path), source).toEqual(any.placeOf(path));
    expect(plain.placeOf(path, 'key'), source).toEqual(any.placeOf(path, 'key'));
    expect(any.emptyAt(path), source).toBeUndefined();
  }
  return true;
}

/** Every path there is, and beside each some that are not. */
function pathsOf(data: unknown, path: Path): Path[] {
  const inner =
    typeof data === 'object' && data !== null
      ? Object.entries(data).flatMap(([key, value]) =>
          pathsOf(value, [...path, Array.isArray(data) ? Number(key) : key]),
        )
      : [];
  return [path, [...path, 'nothing'], [...path, 99], ...inner];
}

const SIGNS = [' ', '  ', '\n', ':', ': ', ' #', '- ', '"', "'", '\\', '|', '>', '[', ']', '{', '}']
  .concat(['&a', '*a', '!', '%', '@', '~', 'null', '\n- x', '\n  - y', '\n  k: v', '\n---\n', '? '])
  .concat(['\u00A0', 'é', 'title: x\n', '"a": b']);

function damage(source: string, next: (limit: number) => number): string {
  const at = next(source.length + 1);
  const sign = SIGNS[next(SIGNS.length)] ?? '';
  return next(3) === 0
    ? source.slice(0, at) + source.slice(at + 1 + next(4))
    : source.slice(0, at) + sign + source.slice(at);
}

function sampleHeads(): string[] {
  const folder = join(projectRoot, 'content');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => {
      const [, head] = readFileSync(join(folder, file), 'utf8').split(/^---\n/m);
      return head === undefined ? [] : [head];
    });
}
