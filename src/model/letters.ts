/** More names than this are split into a page for each letter. */
export const SPLIT_ABOVE = 400;

/** The heading of names that begin with no letter, and where its page stands. */
const OTHERS = { letter: '#', segment: 'other' };

/** The names under one letter, in the order they came. */
export interface Letter<T> {
  letter: string;
  /** The letter in an address, for `indexLetterPath`. */
  segment: string;
  items: T[];
}

interface Named {
  name: string;
  sortName?: string;
}

/**
 * Names by the first letter of their sort name, in the alphabet of `language`: Å is a letter of its
 * own in Swedish and an A in English. Hangul goes by its first consonant, Chinese characters in
 * Chinese by the Latin letter of their pinyin, elsewhere all under 漢 (give a `sortName`). Digits
 * and signs stand under #, at the end. Letters come in the order of the language.
 */
export function toLetters<T extends Named>(names: readonly T[], language: string): Letter<T>[] {
  const collators = makeCollators(language);
  const letters = new Map<string, Letter<T>>();
  for (const item of names) {
    const letter = toLetter(item.sortName ?? item.name, collators);
    const segment = letter === OTHERS.letter ? OTHERS.segment : letter.toLowerCase();
    const found = letters.get(segment) ?? { letter, segment, items: [] };
    found.items.push(item);
    letters.set(segment, found);
  }
  return [...letters.values()].sort(
    (a, b) =>
      Number(a.letter === OTHERS.letter) - Number(b.letter === OTHERS.letter) ||
      collators.order.compare(a.letter, b.letter),
  );
}

/** Whether an index of this many names is split into pages. */
export function isSplit(count: number): boolean {
  return count > SPLIT_ABOVE;
}

interface Collators {
  language: string;
  order: Intl.Collator;
  base: Intl.Collator;
}

function makeCollators(language: string): Collators {
  const base = new Intl.Collator(language, { sensitivity: 'base' });
  return { language, order: new Intl.Collator(language), base };
}

function toLetter(name: string, { language, base }: Collators): string {
  const first = firstLetter(name);
  if (first === undefined) return OTHERS.letter;
  if (/\p{Script=Hangul}/u.test(first)) return toConsonant(first);
  if (/\p{Script=Han}/u.test(first)) return toHanLetter(first, language);
  const capital = toSingle(toHiragana(first).toLocaleUpperCase(language));
  const bare = capital.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && base.compare(capital, bare) === 0 ? bare : capital;
}

/** The first letter, past quotation marks and vowels that are written before their consonant (Thai). */
function firstLetter(name: string): string | undefined {
  const start = /^[\p{P}\p{S}\p{Z}\p{C}]*\p{Logical_Order_Exception}?(\p{L}|[\p{N}])/u.exec(
    name.normalize('NFC'),
  );
  const letter = start?.[1];
  return letter !== undefined && /\p{L}/u.test(letter) ? letter : undefined;
}

/** "ß" has two capitals, "ŉ" as well: the first is the letter. */
function toSingle(capital: string): string {
  const letters = capital.match(/\p{L}\p{M}*/gu) ?? [];
  return letters[0] ?? capital;
}

function toHiragana(letter: string): string {
  return letter.replace(/[ァ-ヶ]/u, (kana) =>
    String.fromCodePoint((kana.codePointAt(0) ?? 0) - 0x60),
  );
}

const CONSONANTS = Array.from('ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ');
/** 21 vowels times 28 endings: how many syllables share a first consonant (Unicode 3.12). */
const SYLLABLES = 588;

function toConsonant(letter: string): string {
  return CONSONANTS[Math.floor(((letter.codePointAt(0) ?? 0) - 0xac00) / SYLLABLES)] ?? letter;
}

/** The first character of each pinyin initial, in the order of CLDR's pinyin collation. */
const PINYIN = Array.from('阿八嚓哒妸发旮哈丌咔垃妈拿噢妑七呥仨他穵夕丫帀');
const INITIALS = Array.from('ABCDEFGHJKLMNOPQRSTWXYZ');
const pinyin = new Intl.Collator('zh-u-co-pinyin');

function toHanLetter(letter: string, language: string): string {
  if (!/^zh\b/i.test(language)) return '漢';
  const after = PINYIN.findLastIndex((start) => pinyin.compare(start, letter) <= 0);
  return INITIALS[after] ?? '漢';
}
