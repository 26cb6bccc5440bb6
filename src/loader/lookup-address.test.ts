import { expect, test } from 'vitest';
import { toLookupAddress } from './lookup-address.ts';

test.each(['/a/b/', '/a/b', '/a/%62/', '/a/b/index.html', '/a/b/INDEX.HTML'])(
  '%s is looked up as a folder',
  (address) => {
    expect(toLookupAddress(address)).toBe('/a/b/');
  },
);

test.each([
  ['/old.html', '/old.html'],
  ['/index.html', '/'],
  ['/?p=1', '/?p=1'],
  ['/100%', '/100%/'],
  ['/cafe\u0301/', '/café/'],
])('%s is looked up as %s', (address, expected) => {
  expect(toLookupAddress(address)).toBe(expected);
});
