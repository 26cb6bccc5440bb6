import { stemmer as cutArabic } from '@orama/stemmers/arabic';
import { toRussianStems } from './russian-stems.ts';
import { toUkrainianStems } from './ukrainian-stems.ts';

/*
 * What a text is found by beside its own words: stems of languages that the search engine has none
 * for (or would apply to every language), and pairs of characters of scripts without spaces. Index
 * and query are cut by this one file, so they cannot disagree.
 */

interface Stemming {
  /** Ends a stem, so that no language finds another's, and no stem is a word. One digit. */
  mark: string;
  /** Of its words; others in its texts stay as they are. */
  script: RegExp;
  toStems: (word: string) => string[];
}

const CYRILLIC = /^\p{Script=Cyrillic}+$/u;

/** By the first part of a language's tag. A new one takes a digit that no other had. */
const STEMMINGS: Readonly<Record<string, Stemming>> = {
  uk: { mark: '1', script: CYRILLIC, toStems: toUkrainianStems },
  ru: { mark: '2', script: CYRILLIC, toStems: toRussianStems },
  ar: { mark: '3', script: /^\p{Script=Arabic}+$/u, toStems: (word) => [cutArabic(word)] },
};

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

/** A language without its country and script: `uk-UA` → `uk`. */
export function toLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? tag;
}

/** True where texts of this language are found by stems of this file. */
export function hasStems(lang: string): boolean {
  return Object.hasOwn(STEMMINGS, toLanguage(lang));
}

/**
 * The marked stems of a word in a language, the likeliest first; none where the language has none
 * or the word is of another script.
 */
export function toStems(word: string, lang: string): string[] {
  const stemming = STEMMINGS[toLanguage(lang)];
  const plain = word
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .normalize('NFC');
  if (!stemming?.script.test(plain)) return [];
  return stemming.toStems(plain).map((stem) => stem + stemming.mark);
}

/** 北京大学 → 北京 京大 大学 学: every pair, and the last character for itself. */
export function toPairs(run: string): string[] {
  const characters = Array.from(run);
  return characters.map((one, index) => one + (characters[index + 1] ?? ''));
}

function find(text: string, what: RegExp): Stretch[] {
  return Array.from(text.matchAll(what), ({ 0: found, index }) => ({ text: found, start: index }));
}
