import { expect, test } from 'vitest';
import { toEngineLanguage } from './engine-language.ts';

test.each([
  ['en', 'en'],
  ['de-AT', 'de'],
  ['uk', 'en'],
  ['ar', 'en'],
  ['zh-Hans', 'en'],
])('the words of a site in %s are cut as %s', (language, expected) => {
  expect(toEngineLanguage(language)).toBe(expected);
});
