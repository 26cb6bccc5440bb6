import arabicText from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-400-normal.woff2?url';
import arabicHead from '@fontsource/noto-naskh-arabic/files/noto-naskh-arabic-arabic-700-normal.woff2?url';
import cyrillicText from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?url';
import cyrillicHead from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?url';
import greekText from '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2?url';
import greekHead from '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff2?url';
import latinText from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import latinHead from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';

/** The headline's and the text's font of each script, by ISO 15924 code. */
const FONTS: Readonly<Record<string, { head: string; text: string }>> = {
  Latn: { head: latinHead, text: latinText },
  Cyrl: { head: cyrillicHead, text: cyrillicText },
  Grek: { head: greekHead, text: greekText },
  Arab: { head: arabicHead, text: arabicText },
};

/**
 * The fonts worth fetching before the stylesheet asks for them: the headline's, and the text's
 * where the first screen has running text. None for a script the site has no font for.
 */
export function findFirstFonts(lang: string, withText: boolean): string[] {
  const fonts = FONTS[new Intl.Locale(lang).maximize().script ?? ''];
  if (!fonts) return [];
  return withText ? [fonts.head, fonts.text] : [fonts.head];
}
