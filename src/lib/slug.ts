/** Cut long slugs here, so that even one in a three-byte script fits a file name (255 bytes). */
const LIMIT = 80;

/**
 * A URL segment from a title in any script: NFC, lower case, letters, marks and digits kept as
 * they are (no transliteration), everything else a hyphen, cut at a word below `limit` characters.
 * Letters that have no lower case (𝐀, ϒ) become the plain ones they stand for; what is invisible
 * (soft hyphens, joiners, variation selectors) goes. Returns an empty string where nothing is left.
 */
export function toSlug(title: string, limit = LIMIT): string {
  const words =
    title
      .toWellFormed()
      .replace(/[\p{Default_Ignorable_Code_Point}'’ʼ]/gu, '')
      .toLowerCase()
      .replace(/[\p{Lu}\p{Lt}]/gu, (letter) => letter.normalize('NFKC').toLowerCase())
      .normalize('NFC')
      .match(WORDS) ?? [];
  const kept: string[] = [];
  let length = 0;
  for (const word of words) {
    if (kept.length > 0 && length + word.length > limit) break;
    kept.push(word);
    length += word.length + 1;
  }
  return limit === Infinity ? kept.join('-') : cut(kept.join('-'), limit);
}

/**
 * The id of an article whose front matter has none, from its path below the collection's folder:
 * `2023/12/kirby` → `2023-12-kirby`.
 */
export function toPathId(path: string): string {
  return path
    .split('/')
    .map((segment) => toSlug(segment, Infinity))
    .filter(Boolean)
    .join('-');
}

/** What `toSlug` makes, as a rule to check a hand-written one by. */
export const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** A word starts with a letter or a digit: a lone mark would be an address nobody can see. */
const WORDS = /[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]*/gu;

/** A single word longer than the limit, cut between characters (and within 240 bytes). */
function cut(slug: string, limit: number): string {
  let kept = '';
  let bytes = 0;
  for (const character of [...slug].slice(0, limit)) {
    bytes += character.codePointAt(0)! > 0xffff ? 4 : 3;
    if (bytes > 240) break;
    kept += character;
  }
  return kept;
}
