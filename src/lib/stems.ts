import { stemmer as cutArabic } from '@orama/stemmers/arabic';
import { Recent } from './recent.ts';
import { toRussianStems } from './russian-stems.ts';
import { toUkrainianStems } from './ukrainian-stems.ts';

/*
 * Stems of languages that the search engine has none for, or would apply to every language. Index and
 * query are cut by this one file, so they cannot disagree. A reader's browser fetches it only where an
 * archive has texts of these languages.
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

/** Most words of a text are words of all texts. */
const known = new Recent<string[]>(20_000);

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
  const language = toLanguage(lang);
  const stemming = STEMMINGS[language];
  return stemming ? known.get(`${language} ${word}`, () => cut(word, stemming)) : [];
}

function cut(word: string, stemming: Stemming): string[] {
  const plain = word
    .toLowerCase()
    .replace(/[\p{M}'’ʼ]/gu, '')
    .normalize('NFC');
  if (!stemming.script.test(plain)) return [];
  return stemming.toStems(plain).map((stem) => stem + stemming.mark);
}
