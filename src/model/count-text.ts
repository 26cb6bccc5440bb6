const SCRIPTS = {
  han: /\p{Script=Han}/gu,
  kana: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu,
  hangul: /\p{Script=Hangul}/gu,
};
/** Scripts without spaces between words and without a measured speed: a dictionary parts them. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/u;
const ONE_BY_ONE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;

/** What there is to read in a text. */
export interface Counts {
  /** Between spaces, with a letter or digit in them. */
  words: number;
  /** Characters of scripts that do not part words, one by one. */
  han: number;
  kana: number;
  hangul: number;
}

/** A page asks for minutes and for words, one after the other. */
let last: { text: string; counts: Counts } | undefined;

/** Counts a text as readers see it, without markup. */
export function countText(text: string): Counts {
  if (last?.text !== text) last = { text, counts: countNow(text) };
  return last.counts;
}

function countNow(text: string): Counts {
  const spaced = countSpaced(text);
  if (spaced !== undefined) return { words: spaced, han: 0, kana: 0, hangul: 0 };
  if (!ONE_BY_ONE.test(text)) return { words: countWords(text), han: 0, kana: 0, hangul: 0 };
  const counts = { han: 0, kana: 0, hangul: 0 };
  let rest = text;
  for (const script of ['han', 'kana', 'hangul'] as const) {
    rest = rest.replace(SCRIPTS[script], () => {
      counts[script] += 1;
      return ' ';
    });
  }
  return { ...counts, words: countWords(rest) };
}

function countWords(text: string): number {
  let unspaced = 0;
  const spaced = text.replaceAll(new RegExp(UNSPACED, 'gu'), (run) => {
    unspaced += countSegments(run);
    return ' ';
  });
  const parts = spaced.match(/\S+/gu) ?? [];
  return unspaced + parts.filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

const segmenter = new Intl.Segmenter('th', { granularity: 'word' });

function countSegments(run: string): number {
  let count = 0;
  for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count += 1;
  return count;
}

/** What a character is to the count of a text whose words stand between spaces. */
const SIGN = 0;
const SPACE = 1;
const TELLING = 2;
/** Of a script that is counted in another way. */
const FOREIGN = 3;

/** The characters below are looked up: all of most alphabets, and their punctuation. */
const KINDS = Uint8Array.from({ length: 0x2c00 }, (_, code) => toKind(String.fromCharCode(code)));

function toKind(character: string): number {
  if (ONE_BY_ONE.test(character) || UNSPACED.test(character)) return FOREIGN;
  if (/\s/u.test(character)) return SPACE;
  return /[\p{L}\p{N}]/u.test(character) ? TELLING : SIGN;
}

/**
 * The words of a text, in one walk; undefined where it has a script without spaces between words.
 * Most have none, and looking for those scripts cost more than all else that a page counts.
 */
function countSpaced(text: string): number | undefined {
  let words = 0;
  let isWord = false;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.codePointAt(at) ?? 0;
    const kind = KINDS[code] ?? toKind(String.fromCodePoint(code));
    if (kind === FOREIGN) return undefined;
    if (kind === SPACE) isWord = false;
    if (kind === TELLING && !isWord) words += 1;
    if (kind === TELLING) isWord = true;
    if (code > 0xffff) at += 1;
  }
  return words;
}
