/** What a language tag says, and what is likeliest where it says nothing: `uk` → Cyrl, UA. */
export interface LikelyLocale {
  language: string;
  /** ISO 15924. */
  script: string | undefined;
  region: string | undefined;
}

const known = new Map<string, LikelyLocale>();

/**
 * The likely script and region of a language tag. Kept, as every page asks, and `Intl` looks it up
 * each time.
 *
 * @throws {RangeError} for what is no language tag.
 */
export function toLikelyLocale(lang: string): LikelyLocale {
  const found = known.get(lang);
  if (found) return found;
  const { language, script, region } = new Intl.Locale(lang).maximize();
  const made = { language, script, region };
  known.set(lang, made);
  return made;
}
