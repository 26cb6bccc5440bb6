import { expect, test } from 'vitest';
import { toStems } from '#lib/stems.ts';
import { toExtract, toShown } from './extract.ts';
import { toTerms } from './terms.ts';

/** The extract with its marks in brackets. */
function extract(text: string, query: string, locations: number[] = [], lang = 'en'): string {
  const stems = { languages: ['uk'], toStems };
  const terms = toTerms(query, stems);
  return toExtract(text, { terms, lang, locations: new Set(locations), stems })
    .map((part) => (part.isMarked ? `[${part.text}]` : part.text))
    .join('');
}

test('the word that was met is marked, without the signs around it', () => {
  expect(extract('The state (“Fulton”) won.', 'fulton', [2])).toBe('The state (“[Fulton]”) won.');
});

test('it is marked wherever it stands', () => {
  expect(extract('Missiles fell. A missile hit.', 'missile', [0])).toBe(
    '[Missiles] fell. A [missile] hit.',
  );
});

test('of a phrase nothing else is marked', () => {
  expect(extract('the jury and the state', '"the jury"', [0, 1])).toBe(
    '[the] [jury] and the state',
  );
});

test('another form of the word is marked', () => {
  expect(extract('Після виборів у місті.', 'вибори', [], 'uk')).toBe('Після [виборів] у місті.');
});

test('in a script without spaces what was looked for is marked', () => {
  expect(extract('他在北京大学读书', '北京大学')).toBe('他在[北京大学]读书');
});

test('a long text is cut around the mark, at words', () => {
  const text = `${'before '.repeat(60)}here ${'after '.repeat(60)}`.trim();
  const shown = extract(text, 'here', [60]);
  expect(shown).toMatch(/^… (?:before )+\[here\] (?:after )+…$/);
  expect(shown.length).toBeLessThan(300);
});

test('a text in which nothing is marked is shown from its beginning', () => {
  expect(extract('A title was met, not this.', 'other')).toBe('A title was met, not this.');
});

test('what is there to be found only is not shown', () => {
  expect(toShown('The words. ␞ вибор1 міст1')).toBe('The words.');
});
