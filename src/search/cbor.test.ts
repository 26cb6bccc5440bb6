import { expect, test } from 'vitest';
import { decodeCbor, encodeCbor, firstOfCbor, joinCbor, splitCbor } from './cbor.ts';

/* The examples are of RFC 8949, appendix A. */

test.each([
  [0, '00'],
  [23, '17'],
  [24, '1818'],
  [1000, '1903e8'],
  [1000000, '1a000f4240'],
  [-1, '20'],
  [-1000, '3903e7'],
  [false, 'f4'],
  [true, 'f5'],
  [null, 'f6'],
  ['', '60'],
  ['IETF', '6449455446'],
  ['水', '63e6b0b4'],
  [[], '80'],
  [[1, [2, 3], [4, 5]], '8301820203820405'],
])('%j is %s', (value, hex) => {
  expect(encodeCbor(value).toString('hex')).toBe(hex);
  expect(decodeCbor(Buffer.from(hex, 'hex'))).toEqual(value);
});

test.each([
  ['a map', 'a201020304'],
  ['a number with a fraction', 'f93c00'],
  ['something after the end', '0000'],
])('%s is refused', (_what, hex) => {
  expect(() => decodeCbor(Buffer.from(hex, 'hex'))).toThrow('CBOR');
});

test('the items of a list can be put elsewhere without being read', () => {
  const list = encodeCbor([
    ['a', [1, [1000, null]]],
    'a word of more than twenty-four letters',
    -5,
  ]);
  const items = splitCbor(list);
  expect(items.map((item) => decodeCbor(item))).toEqual([
    ['a', [1, [1000, null]]],
    'a word of more than twenty-four letters',
    -5,
  ]);
  expect(joinCbor(items)).toEqual(list);
  expect(firstOfCbor(items[0] ?? Buffer.of())).toBe('a');
  expect(() => splitCbor(encodeCbor('a'))).toThrow('CBOR: no list');
});
