import { expect, test } from 'vitest';
import { toLikelyLocale } from './likely-locale.ts';

test('a bare language gets its likeliest script and region, each time the same', () => {
  const ukrainian = { language: 'uk', script: 'Cyrl', region: 'UA' };
  expect(toLikelyLocale('uk')).toEqual(ukrainian);
  expect(toLikelyLocale('uk')).toEqual(ukrainian);
});

test('what the tag says itself stays', () => {
  expect(toLikelyLocale('en-GB')).toEqual({ language: 'en', script: 'Latn', region: 'GB' });
  expect(toLikelyLocale('sr-Latn')).toEqual({ language: 'sr', script: 'Latn', region: 'RS' });
});
