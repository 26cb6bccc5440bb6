import { expect, test } from 'vitest';
import { toDay, toLanguageName, toProgress } from './words.ts';

const older = 'Still looking through older years, now {year} …';

test('while older pieces follow, a note names the year that is next', () => {
  expect(toProgress({ older }, { year: '2019' })).toBe(
    'Still looking through older years, now 2019 …',
  );
});

test('the note goes when no piece is left', () => {
  expect(toProgress({ older })).toBe('');
});

test('a day is written as the page’s language writes it, in no zone but its own', () => {
  expect(toDay('2023-12-19', 'en-GB')).toBe('19 December 2023');
});

test('a language is named in its own words; a tag that names none stays as it is', () => {
  expect(toLanguageName('uk')).toBe('Українська');
  expect(toLanguageName('no language')).toBe('no language');
});
