import { describe, expect, test } from 'vitest';
import { countText } from './count-text.ts';

const counts = (text: string) => {
  const { words, han, kana, hangul } = countText(text);
  return [words, han, kana, hangul];
};

describe('what there is to read in a text', () => {
  test('is words between spaces, with a letter or digit in them', () => {
    expect(counts('Three “words” — 2023…')).toEqual([3, 0, 0, 0]);
    expect(counts('Три слова,\u00a0 тут\n')).toEqual([3, 0, 0, 0]);
    expect(counts('• → ½ x² \u2028 ٣')).toEqual([3, 0, 0, 0]);
    expect(counts('')).toEqual([0, 0, 0, 0]);
  });

  test('is the same beside a sign or a letter of any other script', () => {
    expect(counts('Three “words” 👍 — 2023…')).toEqual([3, 0, 0, 0]);
    expect(counts('Three “words” 字 — 2023…')).toEqual([3, 1, 0, 0]);
    expect(counts('Ἀθῆναι ქართული 한글 かな')).toEqual([2, 0, 2, 2]);
    expect(counts('word\ufeffword 𝐀')).toEqual([3, 0, 0, 0]);
  });
});
