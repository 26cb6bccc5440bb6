import { describe, expect, test } from 'vitest';
import { parsePositionedYaml } from './positioned-yaml.ts';

describe('values', () => {
  test('stay the text that was written', () => {
    const { data } = parsePositionedYaml('a: 1984\nb: No\nc: 2023-12-19\nd: 1e3\ne: 007\n');
    expect(data).toEqual({ a: '1984', b: 'No', c: '2023-12-19', d: '1e3', e: '007' });
  });

  test('that are empty are left out', () => {
    const { data } = parsePositionedYaml('a:\nb: ""\nc: ~\nd: null\ne: "null"\nf:\n  -\n  - x\n');
    expect(data).toEqual({ e: 'null', f: ['x'] });
  });

  test('called __proto__ are plain fields', () => {
    const { data } = parsePositionedYaml('__proto__: x\n');
    expect(Object.hasOwn(data as object, '__proto__')).toBe(true);
  });
});

describe('places', () => {
  const yaml = parsePositionedYaml('title: Kirby\nhero:\n  src: a.jpg\nlist:\n  -\n  - b\n', 2);

  test('are those of values or of keys, counted from the first line given', () => {
    expect(yaml.placeOf(['title'])).toEqual({ line: 2, column: 8 });
    expect(yaml.placeOf(['title'], 'key')).toEqual({ line: 2, column: 1 });
    expect(yaml.placeOf(['hero', 'src'])).toEqual({ line: 4, column: 8 });
  });

  test('count list entries as the data does, without the empty ones', () => {
    expect(yaml.placeOf(['list', 0])).toEqual({ line: 7, column: 5 });
  });

  test('of what is missing are those of the nearest parent', () => {
    expect(yaml.placeOf(['hero', 'alt'])).toEqual({ line: 3, column: 1 });
    expect(yaml.placeOf(['nothing'])).toEqual({ line: 2, column: 1 });
  });

  test('of emptied fields are remembered', () => {
    const empty = parsePositionedYaml('a: x\nb:\n  c: ""\n');
    expect(empty.emptyAt(['b', 'c'])).toEqual({ line: 3, column: 3 });
    expect(empty.emptyAt(['a'])).toBeUndefined();
  });
});

describe('problems', () => {
  test.each([
    ['a tab', 'a:\n\t- b\n', 'TAB_AS_INDENT', 2, 1],
    ['a second key', 'a: 1\nb: 2\na: 3\n', 'DUPLICATE_KEY', 3, 1],
    ['a colon in a text', 'title: Kirby: the briefing\n', 'BLOCK_AS_IMPLICIT_KEY', 1, 8],
    ['an open quote', 'a: x\nb: "open\nc: y\n', 'MISSING_CHAR', 2, 4],
    ['a reserved first letter', 'a: @handle\n', 'BAD_SCALAR_START', 1, 4],
    ['an alias to nothing', 'a: x\nb: *nobody\n', 'BAD_ALIAS', 1, 1],
  ])('%s is told at its place', (_name, source, code, line, column) => {
    const [first] = parsePositionedYaml(source).problems;
    expect(first).toMatchObject({ code, line, column });
  });

  test('aliases that multiply beyond reason are refused, not followed', () => {
    const rows = ['a0: &a0 [x, x, x, x, x, x, x, x, x, x]'];
    for (let n = 1; n < 9; n += 1) {
      rows.push(`a${n}: &a${n} [${Array.from({ length: 10 }, () => `*a${n - 1}`).join(', ')}]`);
    }
    const { data, problems } = parsePositionedYaml(rows.join('\n'));
    expect(data).toBeUndefined();
    expect(problems).toHaveLength(1);
  });
});
