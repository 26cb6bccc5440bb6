import { stemmer } from '@orama/stemmers/russian';

/** All stems that a form (small letters) may have; the likeliest first. */
export function toRussianStems(word: string): string[] {
  const plain = word.replaceAll('ё', 'е');
  const bare = plain.replace(/ь$/u, '');
  // опыт, Иван, реклам: what looks like an ending may be the word's own.
  const cuts = /[бвгджзклмнпрстфхцчшщ]$/u.test(bare) ? [cut(plain), bare] : [cut(plain)];
  const stems = [...cuts, ...cuts.flatMap((stem) => toFleeting(bare, stem))];
  return [...new Set(stems.map((stem) => stem.replaceAll('й', 'и')))];
}

/** The library leaves words of one syllable as they are: дня, дни. */
function cut(word: string): string {
  const stem = stemmer(word);
  return stem.replace(/(?<=.{2})[аеиоуыэюяьй]+$/u, '');
}

/** день – дня, рынок – рынка, карточек – карточка. */
function toFleeting(word: string, stem: string): string[] {
  if (stem !== word) return [];
  const [, before = '', last = ''] =
    /^(.*[бвгджзйклмнпрстфхцчшщь])[ое]([кцнлрв])$/u.exec(stem) ?? [];
  return before === '' ? [] : [before.replace(/ь$/u, '') + last];
}
