import { expect, test } from 'vitest';
import { findRuns, findWords, toPairs } from './search-terms.ts';

test('words keep their apostrophes and tell where they stand', () => {
  expect(findWords('Об’єднані нації, 2024')).toEqual([
    { text: 'Об’єднані', start: 0 },
    { text: 'нації', start: 10 },
    { text: '2024', start: 17 },
  ]);
});

test('scripts without spaces are found among others and cut into pairs', () => {
  expect(findRuns('In 北京大学, 1898')).toEqual([{ text: '北京大学', start: 3 }]);
  expect(toPairs('北京大学')).toEqual(['北京', '京大', '大学', '学']);
  expect(toPairs('京')).toEqual(['京']);
  expect(findRuns('ירושלים')).toEqual([]);
});
