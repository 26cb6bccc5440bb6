import { describe, expect, test } from 'vitest';
import { checkSeal, DamagedRow, isDamage, toSeal } from './damage.ts';

describe('a row’s seal', () => {
  test('holds while the values are what they were', () => {
    expect(() => {
      checkSeal(['a.md', null, 'text'], toSeal(['a.md', null, 'text']));
    }).not.toThrow();
  });

  test.each([
    ['another letter', ['a.md', null, 'tent']],
    ['a value that is nothing now', ['a.md', null, null]],
    ['a text where nothing was', ['a.md', '', 'text']],
    ['a border between values that has moved', ['a.m', 'd', 'text']],
  ])('breaks for %s', (_what, values) => {
    expect(() => {
      checkSeal(values, toSeal(['a.md', null, 'text']));
    }).toThrow(DamagedRow);
  });
});

test('damage is what SQLite calls damaged or no database, and a broken seal', () => {
  expect(isDamage(new DamagedRow())).toBe(true);
  expect(isDamage(Object.assign(new Error('malformed'), { errcode: 11 }))).toBe(true);
  expect(isDamage(Object.assign(new Error('not a database'), { errcode: 26 }))).toBe(true);
  expect(isDamage(Object.assign(new Error('a row is missing'), { errcode: 779 }))).toBe(true);
  expect(isDamage(Object.assign(new Error('disk is full'), { errcode: 13 }))).toBe(false);
  expect(isDamage(new Error('malformed'))).toBe(false);
});
