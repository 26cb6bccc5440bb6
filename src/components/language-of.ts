import type { Ui } from '#i18n/ui.ts';
import { directionOf } from '#lib/text-direction.ts';

/** The attributes of a text in `lang` on a page of `ui`; none where the languages are the same. */
export function languageOf(lang: string, ui: Ui): { lang?: string; dir?: 'ltr' | 'rtl' } {
  if (lang === ui.lang) return {};
  const dir = directionOf(lang);
  return dir === ui.dir ? { lang } : { lang, dir };
}

/** The way back to the interface's language inside a text in `lang`. */
export function languageReset(lang: string, ui: Ui): { lang?: string; dir?: 'ltr' | 'rtl' } {
  return lang === ui.lang ? {} : { lang: ui.lang, dir: ui.dir };
}
