/*
 * How words are found in a text and in a query, alike: as they are written, and as pairs of characters
 * in scripts without spaces. What else they are found by stands in stems.ts.
 */

/**
 * A word of every record and of no text: what is asked for where no word is. Pagefind takes asking for
 * nothing as asking for its whole index. Its digit is no language's.
 */
export const EVERY_RECORD = 'every0';

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;
const RUN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}々ー]+/gu;

/** A stretch of a text, from the index `start`. */
export interface Stretch {
  text: string;
  start: number;
}

/** The words of a text as it is written; a stretch of a script without spaces is one. */
export function findWords(text: string): Stretch[] {
  return find(text, WORD);
}

/** Stretches of scripts that put no spaces between words. */
export function findRuns(text: string): Stretch[] {
  return find(text, RUN);
}

/** 北京大学 → 北京 京大 大学 学: every pair, and the last character for itself. */
export function toPairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((one, index) => one + (characters[index + 1] ?? ''));
}

function find(text: string, what: RegExp): Stretch[] {
  return Array.from(text.matchAll(what), ({ 0: found, index }) => ({ text: found, start: index }));
}
