import { SLUG, toSlug } from '#lib/slug.ts';

/**
 * The id of an article that has none of its own, from its key: `2023/12/kirby` becomes
 * `2023-12-kirby`. It changes when the file moves, hence the warning.
 */
export function toArticleId(key: string): string {
  return toSlug(key, 200) || `x${hex(key)}`;
}

/** The last part of an article's address, where the front matter gives none: from its file's name. */
export function toArticleSlug(key: string): string {
  const name = key.split('/').at(-1) ?? '';
  return SLUG.test(name) ? name : toSlug(name, 200) || `x${hex(name)}`;
}

/** A name without a letter or digit still needs an address. */
function hex(text: string): string {
  return [...text].map((letter) => (letter.codePointAt(0) ?? 0).toString(16)).join('-');
}
