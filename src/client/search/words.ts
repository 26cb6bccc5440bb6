/** What the page says, in its language; the component writes it. */
export interface Words {
  results: Record<string, string>;
  running: string;
  older: string;
  none: string;
  failed: string;
  all: string;
  types: Record<string, string>;
}

export function toCount({ results }: Words, locale: string, n: number): string {
  const form = results[new Intl.PluralRules(locale).select(n)] ?? results['other'] ?? '{n}';
  return form.replace('{n}', new Intl.NumberFormat(locale).format(n));
}

/** That older pieces are still looked through, and which is next; nothing once none is left. */
export function toProgress({ older }: Pick<Words, 'older'>, next?: { year: string }): string {
  return next ? older.replace('{year}', next.year) : '';
}

/** `19 December 2023` from `2023-12-19`. */
export function toDay(day: string, locale: string): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

/** A language in its own words: Українська. */
export function toLanguageName(tag: string): string {
  try {
    const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
    return name.charAt(0).toLocaleUpperCase(tag) + name.slice(1);
  } catch {
    return tag;
  }
}
