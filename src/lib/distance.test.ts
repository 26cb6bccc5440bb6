import { describe, expect, test } from 'vitest';
import { distance, findNearest } from './distance.ts';

describe('distance', () => {
  test.each([
    ['', '', 0],
    ['kirby', 'kirby', 0],
    ['kirby', 'krby', 1],
    ['kirby', 'kirbby', 1],
    ['kirby', 'kirbi', 1],
    // Neighbours that change places are one step, not two.
    ['kirby', 'kriby', 1],
    ['kitten', 'sitting', 3],
    ['', 'abc', 3],
    // Letters beyond the first plane are one letter each.
    ['𝐀b', '𝐁b', 1],
  ])('of %j and %j is %i, both ways', (one, other, expected) => {
    expect(distance(one, other)).toBe(expected);
    expect(distance(other, one)).toBe(expected);
  });

  test('above the limit is told as one more than the limit', () => {
    expect(distance('kitten', 'sitting', 2)).toBe(3);
    expect(distance('a', 'abcdefgh', 2)).toBe(3);
    expect(distance('kitten', 'sitting', 3)).toBe(3);
  });
});

describe('findNearest', () => {
  test('finds the candidate a typing mistake away', () => {
    expect(findNearest('titel', ['date', 'title', 'type'])).toBe('title');
  });

  test('finds nothing where nothing is near', () => {
    expect(findNearest('weather', ['date', 'title', 'type'])).toBeUndefined();
    expect(findNearest('x', [])).toBeUndefined();
  });

  test('takes the first of equals', () => {
    expect(findNearest('bat', ['cat', 'hat'])).toBe('cat');
  });
});
