import { hasStems } from '#lib/stems.ts';

/** The languages whose endings Pagefind 1.5 knows and that no language of ours shares letters with. */
const KNOWN = new Set('ca da de en es et eu fi fr ga hu id it lt nl no pt ro sv tr'.split(' '));

/**
 * The one language by whose endings Pagefind cuts the words of all texts. An index of one language
 * is what lets one search find texts of every language; words of other alphabets pass it unchanged,
 * and those of other languages are found as they are written or by the stems of stems.ts.
 */
export function toEngineLanguage(siteLanguage: string): string {
  const base = siteLanguage.toLowerCase().split('-')[0] ?? '';
  return KNOWN.has(base) && !hasStems(base) ? base : 'en';
}
