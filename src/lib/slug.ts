/**
 * A URL segment from a title in any script: NFC, lower case, letters, marks and digits kept as
 * they are (no transliteration), everything else a hyphen, cut at a word below `limit` characters.
 * Returns an empty string where nothing is left.
 */
export function toSlug(title: string, limit = 80): string {
  const words = title
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’ʼ]/gu, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(Boolean);
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    if (kept.length > 0 && length + word.length > limit) break;
    kept.push(word);
    length += word.length + 1;
  }
  return [...kept.join('-')].slice(0, limit).join('');
}

/** What `toSlug` makes, as a rule to check a hand-written one by. */
export const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;
