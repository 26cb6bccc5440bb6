/** How a language sets quotations and dashes. */
export interface QuotationMarks {
  /** Opening and closing mark of a quotation. */
  outer: readonly [string, string];
  /** The same inside another quotation. */
  inner: readonly [string, string];
  /** What two hyphens stand for. */
  dash: '–' | '—';
}

const curly = { outer: ['“', '”'], inner: ['‘', '’'], dash: '—' } as const;
const guillemets = { outer: ['«', '»'], inner: ['“', '”'], dash: '—' } as const;
const slavic = { outer: ['«', '»'], inner: ['„', '“'], dash: '—' } as const;
const low = { outer: ['„', '“'], inner: ['‚', '‘'], dash: '–' } as const;
const lowHigh = { outer: ['„', '”'], inner: ['«', '»'], dash: '–' } as const;
const spaced = { outer: ['«\u202f', '\u202f»'], inner: ['“', '”'], dash: '—' } as const;
const high = { outer: ['”', '”'], inner: ['’', '’'], dash: '–' } as const;

/** By language, or by language and region; every other language is set like English. */
const marks: Readonly<Record<string, QuotationMarks>> = {
  ar: { outer: ['«', '»'], inner: ['‹', '›'], dash: '—' },
  be: slavic,
  bg: low,
  cs: low,
  da: { ...guillemets, outer: ['»', '«'], inner: ['›', '‹'], dash: '–' },
  de: low,
  'de-CH': { outer: ['«', '»'], inner: ['‹', '›'], dash: '–' },
  el: guillemets,
  es: guillemets,
  et: low,
  fa: { outer: ['«', '»'], inner: ['‹', '›'], dash: '—' },
  fi: high,
  fr: spaced,
  'fr-CH': { outer: ['«\u202f', '\u202f»'], inner: ['‹\u202f', '\u202f›'], dash: '–' },
  he: curly,
  hr: lowHigh,
  hu: { ...lowHigh, inner: ['»', '«'] },
  hy: guillemets,
  it: guillemets,
  ka: low,
  lt: low,
  lv: low,
  nb: { outer: ['«', '»'], inner: ['‘', '’'], dash: '–' },
  nl: { ...curly, dash: '–' },
  nn: { outer: ['«', '»'], inner: ['‘', '’'], dash: '–' },
  no: { outer: ['«', '»'], inner: ['‘', '’'], dash: '–' },
  pl: lowHigh,
  pt: guillemets,
  'pt-BR': curly,
  ro: lowHigh,
  ru: slavic,
  sk: low,
  sl: low,
  sr: lowHigh,
  sv: high,
  uk: slavic,
};

/** The marks of a language tag: `de-CH`, else `de`, else English. */
export function getQuotationMarks(lang: string): QuotationMarks {
  const [language = '', region = ''] = lang.split('-');
  return marks[`${language}-${region.toUpperCase()}`] ?? marks[language.toLowerCase()] ?? curly;
}
