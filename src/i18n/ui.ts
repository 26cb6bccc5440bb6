import { Recent } from '#lib/recent.ts';
import type { When } from '#lib/zoned-time.ts';
import { ar } from './ar.ts';
import {
  formatDay,
  formatMonth,
  toHeading,
  toMomentText,
  toWeekdays,
  type DayStyle,
  type MomentText,
  type MonthStyle,
} from './dates.ts';
import { en, type Counted, type Message } from './en.ts';
import { fill, toParts, type Part, type Strings } from './strings.ts';
import { uk } from './uk.ts';

/** The languages of the interface, by their tag's first part. */
const LANGUAGES: Readonly<Record<string, Strings<Message, Counted, never>>> = { en, uk, ar };

export type Params = Readonly<Record<string, string | number>>;

/** An item of a list, or the words between two. */
export type Joined<T> = { item: T } | { text: string };

/** What the interface needs to know of the publication. A `Site` will do. */
export interface Publication {
  /** The language of the interface where a page's own has no strings. */
  language: string;
  /** The newsroom's zone, an IANA name. */
  timeZone: string;
}

/** Everything a page says besides its content, in one language. Make it with `toUi`. */
export interface Ui {
  /** For `<html lang>`. */
  lang: string;
  /** Whose customs dates, numbers and weeks follow: `en-GB` for English. */
  locale: string;
  dir: 'ltr' | 'rtl';
  /** A string with its places filled. */
  t(key: Message, params?: Params): string;
  /** A string in pieces, for places that hold markup. */
  parts(key: Message): readonly Part[];
  /** `14 articles`: the plural form the language wants for `n`. */
  count(key: Counted, n: number): string;
  /** All forms of a counted noun, for a script that counts in the browser. */
  forms(key: Counted): Readonly<Record<string, string>>;
  /** A string with its places left, for a script that fills them in the browser. */
  pattern(key: Message): string;
  /** `19 December 2023`; see `DayStyle`. `day` is `YYYY-MM-DD`. */
  formatDay(day: string, style?: DayStyle): string;
  /** `December 2023`; `month` is `YYYY-MM`. */
  formatMonth(month: string, style?: MonthStyle): string;
  /** `19 December 2023, 23:55` with the zone's letters and name; no clock where there is none. */
  formatWhen(when: When): MomentText;
  /** The same in one line: `19 December 2023, 23:55 EET`. */
  formatMoment(when: When): string;
  /** `23:55` on the newsroom's clock, or an empty string. */
  formatClock(when: When): string;
  formatNumber(n: number): string;
  /** The weekdays from `first` (1 Monday … 7 Sunday) on. */
  weekdays(first: number): { long: string; short: string; narrow: string }[];
  /** `A, B and C` by the language's rules, in pieces, so that each item can be a link. */
  join<T>(items: readonly T[], toText: (item: T) => string): Joined<T>[];
  /** A language's name in itself: `Українська`. */
  languageName(tag: string): string;
}

/** True where the interface speaks `lang` (`uk`, `en-US`). */
export function hasStrings(lang: string): boolean {
  return Object.hasOwn(LANGUAGES, toBase(lang));
}

const made = new Map<string, Ui>();

/** How many numbers are remembered as written: the small ones come again and again. */
const NUMBERS = 2000;

/**
 * The interface for a page in `lang`: in that language where there are strings, otherwise in the
 * publication's, otherwise in English. Remembered, so that a page may ask as often as it likes.
 */
export function toUi(lang: string, publication: Publication): Ui {
  const spoken = [lang, publication.language].find(hasStrings) ?? 'en';
  const key = `${spoken} ${publication.timeZone}`;
  const known = made.get(key);
  if (known) return known;
  const ui = makeUi(spoken, publication.timeZone);
  made.set(key, ui);
  return ui;
}

function makeUi(lang: string, timeZone: string): Ui {
  const strings = LANGUAGES[toBase(lang)] ?? en;
  const { locale, dir, messages } = strings;
  const numbers = new Intl.NumberFormat(locale);
  const plurals = new Intl.PluralRules(locale);
  const lists = new Intl.ListFormat(locale, { type: 'conjunction' });
  const written = new Recent<string>(NUMBERS);
  const counted = new Recent<string>(NUMBERS);
  const formatNumber = (n: number) => written.get(String(n), () => numbers.format(n));
  const count = (key: Counted, n: number) =>
    fill(toForm(strings, key, plurals.select(n)), { n: formatNumber(n) });
  return {
    lang,
    locale,
    dir,
    t: (key, params = {}) => fill(messages[key], params),
    parts: (key) => toParts(messages[key]),
    count: (key, n) => counted.get(`${key} ${n}`, () => count(key, n)),
    forms: (key) => strings.counts[key],
    pattern: (key) => messages[key],
    formatDay: (day, style = 'long') => formatDay(locale, day, style),
    formatMonth: (month, style = 'long') => formatMonth(locale, month, style),
    formatWhen: (when) => toMomentText(locale, when, timeZone, messages.dayAndClock),
    formatMoment: (when) => toLine(toMomentText(locale, when, timeZone, messages.dayAndClock)),
    formatClock: (when) => when.clock ?? '',
    formatNumber,
    weekdays: (first) => toWeekdays(locale, first),
    join: (items, toText) => join(lists, items, toText),
    languageName,
  };
}

/** The types make each language complete; which of its forms `Intl` picks, no type can know. */
function toForm(strings: Strings<Message, Counted, never>, key: Counted, rule: string): string {
  const forms: Readonly<Record<string, string>> = strings.counts[key];
  const form = forms[rule] ?? forms.other;
  if (form === undefined) throw new Error(`${strings.locale} has no form "${rule}" of ${key}`);
  return form;
}

function toLine({ text, zone }: MomentText): string {
  return zone ? `${text} ${zone.short}` : text;
}

function join<T>(
  lists: Intl.ListFormat,
  items: readonly T[],
  toText: (item: T) => string,
): Joined<T>[] {
  // One name is joined to nothing, in every language; most bylines have one.
  if (items.length <= 1) return items.map((item) => ({ item }));
  const names = items.map((item) => toText(item));
  let next = 0;
  return lists.formatToParts(names).map((part): Joined<T> => {
    const item = items[next];
    if (part.type !== 'element' || item === undefined) return { text: part.value };
    next += 1;
    return { item };
  });
}

function languageName(tag: string): string {
  const name = new Intl.DisplayNames(tag, { type: 'language' }).of(tag) ?? tag;
  return toHeading(name, tag);
}

function toBase(lang: string): string {
  return lang.toLowerCase().split('-')[0] ?? lang;
}
