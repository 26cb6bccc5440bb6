/** A file name holds 255 bytes; a letter is one to four of them. */
const BYTES = 240;

/** A word starts with a letter or a digit: a lone mark would be an address nobody can see. */
const WORDS = /[\p{Ll}\p{Lo}\p{Lm}\p{N}][\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]*/gu;

/**
 * A URL segment from a title in any script: NFC, lower case, letters, marks and digits kept as
 * they are (no transliteration), everything else a hyphen, cut at a word below `limit` characters
 * and at what fits a file name. Letters without a lower case and mathematical ones (ϒ, 𝐀) become
 * the plain ones they stand for; what is invisible (soft hyphens, joiners, variation selectors) goes. Returns an empty
 * string where nothing is left.
 */
export function toSlug(title: string, limit = 80): string {
  const words = PLAIN.test(title)
    ? title
        .replaceAll("'", '')
        .toLowerCase()
        .match(/[a-z0-9]+/g)
    : toWords(title);
  let slug = '';
  for (const word of words ?? []) {
    const longer = slug === '' ? word : `${slug}-${word}`;
    if (slug !== '' && (longer.length > limit || isTooLong(longer))) break;
    slug = longer;
  }
  return cut(slug, limit);
}

/** Most titles; the same comes of them in a fraction of the time. */
const PLAIN = /^[ -~]*$/;

function toWords(title: string) {
  return title
    .toWellFormed()
    .replace(/[\p{Default_Ignorable_Code_Point}'’ʼ]/gu, '')
    .toLowerCase()
    .replace(/[\p{Lu}\p{Lt}\u{1D400}-\u{1D7FF}]/gu, (letter) =>
      letter.normalize('NFKC').toLowerCase(),
    )
    .normalize('NFC')
    .match(WORDS);
}

/** What `toSlug` makes, as a rule to check a hand-written one by. */
export const SLUG = /^[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+(?:-[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+)*$/u;

/** A single word longer than the limit is cut between characters. */
function cut(slug: string, limit: number): string {
  if (slug.length <= limit && !isTooLong(slug)) return slug;
  let kept = '';
  for (const character of [...slug].slice(0, limit)) {
    if (isTooLong(kept + character)) break;
    kept += character;
  }
  return kept;
}

/** A code unit is three bytes at most. */
function isTooLong(text: string): boolean {
  return text.length * 3 > BYTES && new TextEncoder().encode(text).length > BYTES;
}
