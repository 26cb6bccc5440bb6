import { findRuns, findWords, toPairs } from '#lib/search-terms.ts';
import type { Stems } from './stems.ts';

/** One form in which a word of the query may stand in the index. */
export interface Form {
  /** As Pagefind takes it; in quotation marks, exactly so. */
  term: string;
  /** The same without them: how it is weighed. */
  words: string;
}

/** A word or phrase of the query: a text must hold one of its forms. */
export interface Term {
  text: string;
  isPhrase: boolean;
  forms: Form[];
}

const QUOTED = /["“”„«»]([^"“”„«»]+)["“”„«»]/gu;

/** What a query asks for; every term must be met. */
export function toTerms(query: string, stems: Stems): Term[] {
  const phrases = Array.from(query.matchAll(QUOTED), ([, phrase = '']) => toPhrase(phrase));
  const words = findWords(query.replace(QUOTED, ' ')).flatMap(({ text }) => toWord(text, stems));
  return [...phrases.filter(({ text }) => text !== ''), ...words];
}

function toPhrase(text: string): Term {
  const clean = text.trim();
  const runs = findRuns(clean);
  const [run] = runs;
  if (run?.text === clean) return toRun(clean);
  return { text: clean, isPhrase: true, forms: [exactly(clean)] };
}

/** A word may hold stretches of a script without spaces: iPhone発売. */
function toWord(word: string, { languages, toStems }: Stems): Term[] {
  const runs = findRuns(word);
  const rest = runs.reduce((left, { text }) => left.replace(text, ' '), word);
  const plain = findWords(rest).map(({ text }) => ({
    text,
    isPhrase: false,
    forms: [text, ...languages.flatMap((lang) => toStems(text, lang))].map(exactly),
  }));
  return [...plain, ...runs.map(({ text }) => toRun(text))];
}

/** Pairs that stand one after the other; a single character begins one. */
function toRun(text: string): Term {
  const pairs = toPairs(text).slice(0, -1);
  const form = pairs.length === 0 ? { term: text, words: text } : exactly(pairs.join(' '));
  return { text, isPhrase: false, forms: [form] };
}

function exactly(words: string): Form {
  return { term: `"${words}"`, words };
}
