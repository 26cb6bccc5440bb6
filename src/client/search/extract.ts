import { findRuns, findWords } from '#lib/search-terms.ts';
import type { Stems } from './stems.ts';
import type { Term } from './terms.ts';

/** A stretch of an extract, marked where it is what was looked for. */
export interface Part {
  text: string;
  isMarked: boolean;
}

interface Stretch {
  start: number;
  end: number;
}

/** Why a text was found. */
interface Asked {
  terms: readonly Term[];
  /** Of the text. */
  lang: string;
  locations: Set<number>;
  stems: Stems;
}

/** Ends the words of a text in the index; what follows was never written by anybody. */
const END_OF_TEXT = ' ␞ ';

/** So many characters of a text are shown, and so many before the first that is marked. */
const LENGTH = 260;
const BEFORE = 60;

/** The text of a record as it was written. */
export function toShown(content: string): string {
  return content.split(END_OF_TEXT)[0] ?? '';
}

/**
 * The part of a text that says most about why it was found. `locations` are the words that the index
 * met, counted by spaces; forms of a word that it met by stems are found again here.
 */
export function toExtract(text: string, { terms, lang, locations, stems }: Asked): Part[] {
  const located = findLocated(text, locations);
  const isPhrase = terms.some((term) => term.isPhrase);
  const marks = join([
    ...located,
    ...(isPhrase ? [] : findAlike(text, located)),
    ...findStemmed(text, terms, (word) => stems.toStems(word, lang)),
    ...findRunsOf(text, terms),
  ]);
  const { start, end } = chooseWindow(text, marks);
  const parts = cut(text, marks, { start, end });
  if (start > 0) parts.unshift({ text: '… ', isMarked: false });
  if (end < text.length) parts.push({ text: ' …', isMarked: false });
  return parts;
}

/** Words by their number, without the marks around them. */
function findLocated(text: string, locations: Set<number>): Stretch[] {
  return Array.from(text.matchAll(/\S+/gu)).flatMap(({ 0: word, index }, number) => {
    if (!locations.has(number)) return [];
    const core = /[\p{L}\p{N}](?:.*[\p{L}\p{N}\p{M}])?/u.exec(word);
    return core ? [toStretch(core[0], index + core.index)] : [];
  });
}

/** The index tells the first place of a word: others where it stands, a letter more or less at the end. */
function findAlike(text: string, located: readonly Stretch[]): Stretch[] {
  const known = new Set(located.map(({ start, end }) => text.slice(start, end).toLowerCase()));
  const isKnown = (word: string): boolean =>
    known.has(word) ||
    known.has(word.slice(0, -1)) ||
    [...known].some((one) => one.slice(0, -1) === word);
  return findWords(text)
    .filter(({ text: word }) => word.length > 2 && isKnown(word.toLowerCase()))
    .map(({ text: word, start }) => toStretch(word, start));
}

function findStemmed(
  text: string,
  terms: readonly Term[],
  toStems: (word: string) => string[],
): Stretch[] {
  const wanted = new Set(terms.flatMap(({ forms }) => forms.map(({ words }) => words)));
  return findWords(text)
    .filter(({ text: word }) => toStems(word).some((stem) => wanted.has(stem)))
    .map(({ text: word, start }) => toStretch(word, start));
}

function findRunsOf(text: string, terms: readonly Term[]): Stretch[] {
  return terms
    .filter((term) => findRuns(term.text)[0]?.text === term.text)
    .flatMap((term) => {
      const stretches: Stretch[] = [];
      for (let at = text.indexOf(term.text); at >= 0; at = text.indexOf(term.text, at + 1)) {
        stretches.push(toStretch(term.text, at));
      }
      return stretches;
    });
}

/** In order, none over another. */
function join(stretches: Stretch[]): Stretch[] {
  const joined: Stretch[] = [];
  for (const one of stretches.sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (one.start >= (joined.at(-1)?.end ?? 0)) joined.push(one);
  }
  return joined;
}

/** Where most marks stand together; the beginning of a text without any. */
function chooseWindow(text: string, marks: readonly Stretch[]): Stretch {
  let best = { start: 0, count: 0 };
  for (const { start } of marks) {
    const count = marks.filter((mark) => mark.start >= start && mark.end < start + LENGTH - BEFORE);
    if (count.length > best.count) best = { start, count: count.length };
  }
  const start = best.start <= BEFORE ? 0 : toWordStart(text, best.start - BEFORE);
  const end = start + LENGTH >= text.length ? text.length : toWordStart(text, start + LENGTH);
  return { start, end: text.slice(start, end).trimEnd().length + start };
}

/** The next beginning of a word; in a script without spaces, just there. */
function toWordStart(text: string, at: number): number {
  const space = text.slice(at, at + 30).search(/\s\S/u);
  return space < 0 ? at : at + space + 1;
}

function cut(text: string, marks: readonly Stretch[], { start, end }: Stretch): Part[] {
  const parts: Part[] = [];
  let at = start;
  for (const mark of marks) {
    if (mark.start < start || mark.end > end) continue;
    parts.push({ text: text.slice(at, mark.start), isMarked: false });
    parts.push({ text: text.slice(mark.start, mark.end), isMarked: true });
    at = mark.end;
  }
  parts.push({ text: text.slice(at, end), isMarked: false });
  return parts.filter((part) => part.text !== '');
}

function toStretch(text: string, start: number): Stretch {
  return { start, end: start + text.length };
}
