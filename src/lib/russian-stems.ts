import { stemmer } from '@orama/stemmers/russian';
import { russianVerbs } from './russian-verbs.ts';
import { toVerbStems } from './verb-stems.ts';

/** Words of everyday news whose forms come of different stems. */
const IRREGULAR: Readonly<Record<string, string>> = {
  друз: 'друг',
  им: 'имен',
  врем: 'времен',
  знам: 'знамен',
  плем: 'племен',
  матер: 'мат',
  дочер: 'доч',
  детм: 'дет',
  сынов: 'сын',
  рт: 'рот',
  лб: 'лоб',
};

/** All stems that a form (small letters) may have; the likeliest first. */
export function toRussianStems(word: string): string[] {
  const plain = word.replaceAll('ё', 'е');
  const bare = plain.replace(/ь$/u, '');
  // опыт, Иван, реклам: what looks like an ending may be the word's own.
  const own = /[бвгджзклмнпрстфхцчшщ]$/u.test(bare) ? [bare] : [];
  // Татьяна: no participle.
  const name = /ян[аы]$/u.test(plain) ? [plain.slice(0, -1)] : [];
  const cuts = [cut(plain), ...own, ...name];
  const stems = [...cuts, ...toOvat(plain), ...cuts.flatMap((stem) => toFleeting(bare, stem))];
  const settled = stems.map((stem) => stem.replaceAll('й', 'и').replaceAll('ь', ''));
  return [
    ...new Set([
      ...settled.map((stem) => IRREGULAR[stem] ?? stem),
      ...toVerbStems(plain, russianVerbs),
    ]),
  ];
}

/** Endings that it leaves where a single syllable stands before them, or none: днем, льдом. */
const OF_SHORT_WORDS =
  /(?<=^[бвгджзклмнпрстфхцчшщь]{2,4})(?:ами|ями|ам|ям|ах|ях|ом|ем|ой|ей|ов|ев)$/u;

/** The library leaves words of one syllable as they are: дня, дни. */
function cut(word: string): string {
  const short = word.replace(OF_SHORT_WORDS, '');
  const stem = short === word ? stemmer(word) : short;
  return stem.replace(/(?<=.{2})[аеиоуыэюяьй]+$/u, '');
}

/** голосует, голосуют – голосовать. */
function toOvat(word: string): string[] {
  const [, before] = /^(.{3,})у(?:ет|ют|ешь|ем|ете|ю|йте|ющ.+)(?:ся)?$/u.exec(word) ?? [];
  return before === undefined ? [] : [`${before}ов`];
}

/** день – дня, рынок – рынка, карточек – карточка. */
function toFleeting(word: string, stem: string): string[] {
  if (stem !== word && !word.endsWith('ью')) return [];
  const [, before = '', last = ''] =
    /^(.*[бвгджзйклмнпрстфхцчшщь])(?:[ое](?=[кцнлрв])|е(?=[мд]))([кцнлрвмд])$/u.exec(stem) ?? [];
  return before === '' ? [] : [before + last];
}
