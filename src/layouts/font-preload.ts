import sansCyrillic400 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-400-normal.woff2?url';
import sansCyrillic600 from '@fontsource/source-sans-3/files/source-sans-3-cyrillic-600-normal.woff2?url';
import sansGreek400 from '@fontsource/source-sans-3/files/source-sans-3-greek-400-normal.woff2?url';
import sansGreek600 from '@fontsource/source-sans-3/files/source-sans-3-greek-600-normal.woff2?url';
import sansLatin400 from '@fontsource/source-sans-3/files/source-sans-3-latin-400-normal.woff2?url';
import sansLatin600 from '@fontsource/source-sans-3/files/source-sans-3-latin-600-normal.woff2?url';
import serifCyrillic400 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-400-normal.woff2?url';
import serifCyrillic600 from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?url';
import serifGreek400 from '@fontsource/source-serif-4/files/source-serif-4-greek-400-normal.woff2?url';
import serifGreek600 from '@fontsource/source-serif-4/files/source-serif-4-greek-600-normal.woff2?url';
import serifLatin400 from '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal.woff2?url';
import serifLatin600 from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import { toLikelyLocale } from '#lib/likely-locale.ts';
import { Recent } from '#lib/recent.ts';

/** The fonts of a script: of headlines, of running text, and of what stands around them. */
interface ScriptFonts {
  head: string;
  text: string;
  around: readonly [string, string];
}

const LATIN: ScriptFonts = {
  head: serifLatin600,
  text: serifLatin400,
  around: [sansLatin600, sansLatin400],
};

/** By ISO 15924 code. */
const FONTS: Readonly<Record<string, ScriptFonts>> = {
  Latn: LATIN,
  Cyrl: {
    head: serifCyrillic600,
    text: serifCyrillic400,
    around: [sansCyrillic600, sansCyrillic400],
  },
  Grek: { head: serifGreek600, text: serifGreek400, around: [sansGreek600, sansGreek400] },
};

/**
 * The fonts that every page draws with, to be fetched beside the stylesheet: they are
 * declared `optional`, and one that comes after the first paint would wait for the next page.
 * Nothing is named that the page would not load anyway; spaces, digits and most punctuation come
 * from the Latin fonts in every script. `lang` is the language of the text, `uiLang` of the
 * interface; a script without fonts of ours adds none.
 */
export function findPageFonts(lang: string, uiLang: string): readonly string[] {
  return pageFonts.get(`${lang} ${uiLang}`, () => makePageFonts(lang, uiLang));
}

/** An archive has a handful of languages, and each page asks for its own. */
const pageFonts = new Recent<readonly string[]>(100);

function makePageFonts(lang: string, uiLang: string): string[] {
  const own = FONTS[scriptOf(lang)];
  const spoken = FONTS[scriptOf(uiLang)];
  const fonts = [own, LATIN].flatMap((font) => {
    return font ? [font.head, font.text] : [];
  });
  return [...new Set([...fonts, ...(spoken?.around ?? []), ...LATIN.around])];
}

function scriptOf(lang: string): string {
  return toLikelyLocale(lang).script ?? '';
}
