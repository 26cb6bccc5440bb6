import { countText } from './count-text.ts';

/*
 * How long a text takes to read. English: silent reading of non-fiction, M. Brysbaert, "How many
 * words do we read per minute?", Journal of Memory and Language 109 (2019). All others: S.
 * Trauzettel-Klosinski & K. Dietz, "Standardized Assessment of Reading Performance: The New
 * International Reading Speed Texts IReST", IOVS 53 (2012), means of normal readers.
 */

/** Words per minute. */
const WORDS: Readonly<Record<string, number>> = {
  ar: 138,
  de: 179,
  en: 238,
  es: 218,
  fi: 161,
  fr: 195,
  he: 187,
  it: 188,
  nl: 202,
  pl: 166,
  pt: 181,
  ru: 184,
  sl: 180,
  sv: 199,
  tr: 166,
  // Not measured there; the measured language nearest to it.
  be: 184,
  da: 199,
  nb: 199,
  nn: 199,
  no: 199,
  uk: 184,
};

/** The mean of IReST's seventeen languages, for all that are not measured. */
const OTHER_WORDS = 184;

/** Characters per minute, for scripts that do not part words. */
const HAN = 255;
const JAPANESE = 357;
/** Not in IReST. Hangul writes syllables as kana does, so it takes the Japanese figure. */
const HANGUL = 357;

export interface Reading {
  /** The text as readers see it, without markup. */
  text: string;
  /** The language of the text, an IETF tag. */
  lang: string;
  /** How many pictures stand in and above the text. */
  pictures: number;
  /** Minutes that the source gave; they win. */
  given?: number;
}

/**
 * Whole minutes, rounded up, at least 1. Words (separated by spaces, with a letter or digit in them)
 * go by the speed of the language; Chinese, Japanese and Korean characters are counted one by one
 * wherever they stand. The first picture takes 12 seconds, each further one a second less, down to
 * three.
 */
export function readingMinutes({ text, lang, pictures, given }: Reading): number {
  if (given !== undefined) return given;
  const language = lang.split('-', 1)[0]?.toLowerCase() ?? '';
  const counts = countText(text);
  const minutes =
    counts.words / wordsPerMinute(language) +
    counts.hangul / HANGUL +
    counts.kana / JAPANESE +
    counts.han / (language === 'ja' ? JAPANESE : HAN) +
    pictureSeconds(pictures) / 60;
  return Math.max(1, Math.ceil(minutes));
}

/**
 * How many words a text has; of Chinese, Japanese and Korean each character counts, as it does for
 * the time they take.
 */
export function countAllWords(text: string): number {
  const { words, han, kana, hangul } = countText(text);
  return words + han + kana + hangul;
}

/** Words of other scripts in Chinese, Japanese or Korean are mostly Latin names: English speed. */
function wordsPerMinute(language: string): number {
  if (['zh', 'ja', 'ko', 'yue'].includes(language)) return WORDS.en ?? OTHER_WORDS;
  return WORDS[language] ?? OTHER_WORDS;
}

/** 12, 11, 10 … 3, 3, 3 */
function pictureSeconds(pictures: number): number {
  const falling = Math.min(pictures, 9);
  return falling * 12 - (falling * (falling - 1)) / 2 + (pictures - falling) * 3;
}
