import { Recent } from '#lib/recent.ts';

/** Initials by name: whoever writes much stands below many articles. */
const known = new Recent<string>(2000);

/**
 * One or two letters that stand for a face: the first of the first word and of the last, or of the
 * only word. Words in small letters ("of", "and") do not count where others are left.
 */
export function toInitials(name: string): string {
  return known.get(name, () => makeInitials(name));
}

function makeInitials(name: string): string {
  const words = name.split(/[^\p{L}\p{M}\p{N}]+/u).filter(Boolean);
  const telling = words.filter((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word));
  const chosen = telling.length > 0 ? telling : words;
  const ends = chosen.length > 1 ? [chosen[0], chosen.at(-1)] : chosen;
  return ends.map((word) => toFirstLetter(word ?? '')).join('');
}

const letters = new Intl.Segmenter('en', { granularity: 'grapheme' });

function toFirstLetter(word: string): string {
  const [first] = letters.segment(word);
  return first?.segment.toLocaleUpperCase() ?? '';
}
