import { ukrainianVerbs } from './ukrainian-verbs.ts';
import { toVerbStems } from './verb-stems.ts';

/*
 * The library knows the endings of verbs; of nouns and adjectives it cuts too much (системи, часи)
 * or too little (землею), and it does not know that sounds change before endings (вибір – вибору,
 * будинок – будинку, рука – руці). A form that leaves open which word it is of gets a stem for
 * each; two forms are one word where they share a stem.
 */

/** Of nouns and adjectives, the longest first. */
const ENDINGS =
  /(?:(?<=[дт])ьми|ами|ями|ими|іми|ові|еві|єві|ого|ому|ої|ою|ею|єю|ій|ий|ів|їв|ей|ям|ям|ах|ях|их|іх|ам|ом|ем|єм|им|ім|ії|ію|ія|[аеєиіїоуюяй])$/u;

/** Of verbs in -увати, whose present has -ує. */
const IN_UVATY =
  /(?<=.{3})[ую](?:вати|вав|вала|вало|вали|вавши|ватим\p{L}+|ємо|єте|єш|єт|ют|є|ю|йте|ючи)$/u;

/** Of other verbs, where no noun ends so. */
const VERBAL =
  /(?<=.{2})(?:[аяиі]ти|[аяиі]тим(?:у|еш|е|емо|ем|ете|ут)|[ая]ют|[ая]єш|[ая]єт|[ая]ємо|[ая]єте|[ая]є|[ая]ю|ить|ать|ять|уть|ють|ить|имо|емо|иш|еш|ав|ив|яв|[аяиі]вши|[ая]ючи|[ая]йте)$/u;

/** The past, which some nouns resemble: говорили, but also журнали. */
const PAST = /(?<=.{3})[аяиі]л[аои]$/u;

/** Endings of nouns whose stem ends in a vowel: музей, музею, музеїв; мрія, мрією. */
const AFTER_A_VOWEL = /^(.{2,}[аеоуі])(?:й|я|ю|єю|єм|ї|їв|єві|ям|ями|ях)$/u;

/** Little words that are no form of another: they would be taken for one. */
const FIXED = new Set(
  'від він під між біля ніж чим тим цим усім всім їм їх них вони вона воно був була були було який яка яке які якщо коли також після перед через цього того його йому мені собі себе для при про над без але або тому тоді там так ще вже лише тільки дуже'.split(
    ' ',
  ),
);

/** Words of everyday news whose forms come of different stems. */
const IRREGULAR: Readonly<Record<string, string>> = {
  люд: 'людин',
  діт: 'дитин',
  воен: 'віин',
  оч: 'ок',
  очим: 'ок',
  ім: 'імен',
  друз: 'друг',
  сердц: 'серц',
  матір: 'матер',
  мат: 'матер',
  пс: 'пес',
  тижден: 'тижн',
};

/** All stems that a form (small letters, no apostrophes) may have; the likeliest first. */
export function toUkrainianStems(word: string): string[] {
  if (FIXED.has(word) || word.length < 3) return [toPlain(word)];
  const cuts = cut(word);
  const plain = cuts.map(toPlain);
  const changed = cuts.flatMap((stem) => [
    ...toVowelChanges(word, stem),
    ...toConsonantChanges(word, stem),
  ]);
  const stems = [...plain, ...changed.map(toPlain)].filter((stem) => stem.length > 1);
  return [
    ...new Set([
      ...stems.map((stem) => IRREGULAR[stem] ?? stem),
      ...toVerbStems(word, ukrainianVerbs),
    ]),
  ];
}

/** What may be left without the ending. */
function cut(word: string): string[] {
  const bare = word.replace(/(?<=.{4})(?:ся|сь)$/u, '').replace(/ь$/u, '');
  const uvaty = bare.replace(IN_UVATY, '');
  if (uvaty !== bare) return [uvaty];
  const full = word.replace(/(?<=.{4})(?:ся|сь)$/u, '');
  const verbal = full.replace(VERBAL, '');
  const past = bare.replace(PAST, '');
  const [, soft] = AFTER_A_VOWEL.exec(bare) ?? [];
  return [
    cutNoun(bare),
    ...(soft === undefined ? [] : [soft]),
    ...(verbal === full ? [] : [verbal]),
    ...(past === bare ? [] : [past]),
    // повідомлять – повідомить.
    ...(/[бпвмф]л(?:ю|ять)$/u.test(full) ? [full.replace(/л(?:ю|ять)$/u, '')] : []),
    // Львові is a place's, початкові an adjective's.
    ...(/[оеє]ві$/u.test(bare) ? [bare.slice(0, -1)] : []),
    // систем, архів, режим: what looks like an ending may be the word's own.
    ...(/[авїієо]?[вмхй]$/u.test(bare) ? [bare] : []),
  ];
}

function cutNoun(word: string): string {
  const cutOnce = word.replace(ENDINGS, '');
  const isWord =
    /[аеєиіїоуюя]$/u.test(cutOnce) && cutOnce.length < 4
      ? false
      : cutOnce.length >= 3 || (cutOnce.length === 2 && word.length <= 5);
  const stem = isWord ? cutOnce : word.replace(/(?<=.{2})[аеєиіїоуюяй]$/u, '');
  return stem.replace(/(?<=.{3})[іиьй]$/u, '');
}

/** Letters that stand for one another, doubled consonants once, -ість as in -ості. */
function toPlain(stem: string): string {
  return stem
    .replaceAll('є', 'е')
    .replaceAll('ї', 'і')
    .replaceAll('й', 'и')
    .replaceAll('ґ', 'г')
    .replace(/ь/gu, '')
    .replace(/([^аеиіоуюя])\1$/u, '$1')
    .replace(/(?<=.{3})іст$/u, 'ост');
}

/** вибір – вибору, осінь – осені; будинок – будинку, день – дня. */
function toVowelChanges(word: string, stem: string): string[] {
  const isBare = stem === word.replace(/ь$/u, '') || /(.)\1ю$/u.test(word);
  const [, before = '', vowel = '', last = ''] =
    (isBare && /^(.+)([іїоеє])(ст|[бвгджзклмнпрстфхцчшщ])\3?$/u.exec(stem)) || [];
  if (vowel === '') return [];
  if (/[ії]/u.test(vowel)) return [`${before}о${last}`, `${before}е${last}`];
  const isFleeting = /[кцнлртв]/u.test(last) && /[бвгджзйклмнпрстфхцчшщь]$/u.test(before);
  return isFleeting ? [before + last] : [];
}

/** руці – рука, книзі – книга, мусі – муха. */
function toConsonantChanges(word: string, stem: string): string[] {
  const found = /([зцс])і$/u.exec(word)?.[1];
  if (found === undefined || !stem.endsWith(found)) return [];
  return [stem.slice(0, -1) + ({ з: 'г', ц: 'к', с: 'х' }[found] ?? '')];
}
