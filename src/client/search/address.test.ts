import { expect, test } from 'vitest';
import { names, readAddress, toAddress } from './address.ts';

test('an address says all that the form holds, in one order', () => {
  const asked = readAddress('?sort=date&author=maya&q=grand+jury&utm_source=x');
  expect(asked).toMatchObject({ q: 'grand jury', author: 'maya', sort: 'date', section: '' });
  expect(toAddress(asked)).toBe('?q=grand+jury&author=maya&sort=date');
});

test('where nothing is asked the address is the page’s own', () => {
  expect(toAddress(readAddress(''))).toBe('');
});

test('every name comes back as it was', () => {
  const asked = readAddress(`?${names.map((name) => `${name}=%D1%97+%26${name}`).join('&')}`);
  expect(asked.q).toBe('ї &q');
  expect(readAddress(toAddress(asked))).toEqual(asked);
});
