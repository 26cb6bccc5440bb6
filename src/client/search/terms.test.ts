import { expect, test } from 'vitest';
import { toStems } from '#lib/stems.ts';
import { toTerms } from './terms.ts';

function formsOf(query: string, stems: string[] = []): string[][] {
  return toTerms(query, { languages: stems, toStems }).map(({ forms }) =>
    forms.map(({ term }) => term),
  );
}

test('every word is a term of its own', () => {
  expect(formsOf('grand jury')).toEqual([['"grand"'], ['"jury"']]);
});

test('words in quotation marks of any kind are one term, as they stand', () => {
  expect(formsOf('«grand jury» “of five” state')).toEqual([
    ['"grand jury"'],
    ['"of five"'],
    ['"state"'],
  ]);
});

test('a word is looked for by itself and by its stems in the archive’s languages', () => {
  const [forms = []] = formsOf('виборами', ['uk']);
  expect(forms[0]).toBe('"виборами"');
  expect(forms.length).toBeGreaterThan(1);
  expect(formsOf('виборами', [])).toEqual([['"виборами"']]);
});

test('a run of characters without spaces is found by its pairs, one after the other', () => {
  expect(formsOf('北京大学')).toEqual([['"北京 京大 大学"']]);
  expect(formsOf('京')).toEqual([['京']]);
});

test('what is no word asks for nothing', () => {
  expect(formsOf(' – "" … ')).toEqual([]);
});
