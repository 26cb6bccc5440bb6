import { toLikelyLocale } from './likely-locale.ts';

/** Scripts written from right to left (Unicode, `Bidi_Class` R and AL) that are in use today. */
const RIGHT_TO_LEFT = new Set([
  'Arab',
  'Aran',
  'Hebr',
  'Thaa',
  'Syrc',
  'Nkoo',
  'Adlm',
  'Rohg',
  'Samr',
  'Mand',
]);

const known = new Map<string, 'ltr' | 'rtl'>();

/**
 * The direction of a language's usual script, or of the script its tag names: `ar`, `he`, `fa`,
 * `ur` and `az-Arab` are `rtl`, `pa` is `ltr`. What is not a language tag is `ltr`.
 */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const found = known.get(language) ?? findDirection(language);
  known.set(language, found);
  return found;
}

function findDirection(language: string): 'ltr' | 'rtl' {
  try {
    const { script } = toLikelyLocale(language);
    return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr';
  } catch {
    return 'ltr';
  }
}
