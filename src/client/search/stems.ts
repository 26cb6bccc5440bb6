/** How words of the archive's languages give up their stems. */
export interface Stems {
  /** Those of the archive that have stems of ours. */
  languages: readonly string[];
  toStems: (word: string, lang: string) => string[];
}

/** Most archives have texts of no such language, and their readers fetch no rules for any. */
export async function fetchStems(languages: readonly string[]): Promise<Stems> {
  if (languages.length === 0) return { languages, toStems: () => [] };
  const { toStems } = await import('#lib/stems.ts');
  return { languages, toStems };
}
