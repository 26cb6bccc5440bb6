import type { When } from '#lib/zoned-time.ts';
import { fill } from './strings.ts';

/*
 * Days, months and moments in words. Days are calendar days and are formatted in UTC, so that no
 * time zone can move them; moments already carry their wall clock, only the zone's name is asked of
 * `Intl`. The same input gives the same text on every machine with the same ICU data.
 */

const DAY_STYLES = {
  /** Tuesday, 19 December 2023; as a heading, so with a capital in every language. */
  full: { dateStyle: 'full' },
  /** 19 December 2023 */
  long: { dateStyle: 'long' },
  /** Tuesday 19 December; as a heading. */
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  /** 19 December */
  plain: { day: 'numeric', month: 'long' },
  /** 19 Dec */
  short: { day: 'numeric', month: 'short' },
  /** 19 Dec 2023 */
  dated: { day: 'numeric', month: 'short', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

const MONTH_STYLES = {
  /** December 2023; within a sentence. */
  long: { month: 'long', year: 'numeric' },
  /** December 2023; as a heading. */
  title: { month: 'long', year: 'numeric' },
  /** December; as a heading or in a list. */
  plain: { month: 'long' },
  /** Dec */
  short: { month: 'short' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

export type DayStyle = keyof typeof DAY_STYLES;
export type MonthStyle = keyof typeof MONTH_STYLES;

/** A moment in words, in pieces, so that a page can explain the zone's letters. */
export interface MomentText {
  /** `19 December 2023, 23:55`, or the day alone. */
  text: string;
  /** `EET` and `Eastern European Standard Time`; absent where there is no clock. */
  zone?: { short: string; long: string };
}

/** Locales whose data knows the usual letters of some zones: `EET`, `EST`, `IST`, `AEDT`. */
const ZONE_LOCALES = ['en-GB', 'en-US', 'en-IN', 'en-AU', 'en-CA', 'en-ZA'];
const LETTERS = /^[A-Z]{2,5}$/u;

/** `GMT+2:02:04`: before there were zones, each town had its own noon, to the second. */
const LOCAL_MEAN_TIME = /\d:\d{2}:\d{2}$/;

const formats = new Map<string, Intl.DateTimeFormat>();

/** Days and months in words, by locale and style: the same few stand on page after page. */
const days = new Map<string, Map<string, Map<string, string>>>();
const months = new Map<string, Map<string, Map<string, string>>>();

/** `day` is `YYYY-MM-DD`. */
export function formatDay(locale: string, day: string, style: DayStyle): string {
  const known = within(within(days, locale), style);
  const text = known.get(day) ?? makeDay(locale, day, style);
  known.set(day, text);
  return text;
}

/** The map below `key`, made where there is none. No key is put together for each date asked. */
function within<Value>(maps: Map<string, Map<string, Value>>, key: string): Map<string, Value> {
  const found = maps.get(key) ?? new Map<string, Value>();
  maps.set(key, found);
  return found;
}

function makeDay(locale: string, day: string, style: DayStyle): string {
  const text = toFormat(locale, 'UTC', DAY_STYLES[style]).format(new Date(`${day}T00:00:00Z`));
  return style === 'full' || style === 'weekday' ? toHeading(text, locale) : text;
}

/** `month` is `YYYY-MM`. */
export function formatMonth(locale: string, month: string, style: MonthStyle): string {
  const known = within(within(months, locale), style);
  const text = known.get(month) ?? makeMonth(locale, month, style);
  known.set(month, text);
  return text;
}

function makeMonth(locale: string, month: string, style: MonthStyle): string {
  const text = toFormat(locale, 'UTC', MONTH_STYLES[style]).format(
    new Date(`${month}-01T00:00:00Z`),
  );
  return style === 'long' ? text : toHeading(text, locale);
}

/** Many languages write days and months small; a heading begins with a capital all the same. */
export function toHeading(text: string, locale: string): string {
  const [first = '', ...rest] = text;
  return first.toLocaleUpperCase(locale) + rest.join('');
}

/** The names of the seven weekdays from `first` on; 1 is Monday, 7 Sunday. */
export function toWeekdays(
  locale: string,
  first: number,
): { long: string; short: string; narrow: string }[] {
  return Array.from({ length: 7 }, (_, index) => {
    // 1 January 2024 was a Monday.
    const day = new Date(Date.UTC(2024, 0, first + index));
    return {
      long: toFormat(locale, 'UTC', { weekday: 'long' }).format(day),
      short: toFormat(locale, 'UTC', { weekday: 'short' }).format(day),
      narrow: toFormat(locale, 'UTC', { weekday: 'narrow' }).format(day),
    };
  });
}

/**
 * The moment on the newsroom's wall clock. `pattern` joins `{day}` and `{clock}`; `timeZone` only
 * names the zone.
 */
export function toMomentText(
  locale: string,
  when: When,
  timeZone: string,
  pattern: string,
): MomentText {
  const day = formatDay(locale, when.day, 'long');
  if (when.clock === undefined) return { text: day };
  return {
    text: fill(pattern, { day, clock: when.clock }),
    zone: {
      short: toZoneLetters(locale, when.instant, timeZone),
      long: toZoneName(locale, when.instant, timeZone, 'long'),
    },
  };
}

function toZoneLetters(locale: string, instant: number, timeZone: string): string {
  for (const known of ZONE_LOCALES) {
    const letters = toZoneName(known, instant, timeZone, 'short');
    if (LETTERS.test(letters)) return letters;
  }
  const distance = toZoneName(locale, instant, timeZone, 'short');
  return LOCAL_MEAN_TIME.test(toZoneName('en', instant, timeZone, 'short')) ? 'LMT' : distance;
}

function toZoneName(
  locale: string,
  instant: number,
  timeZone: string,
  timeZoneName: 'short' | 'long',
): string {
  const parts = toFormat(locale, timeZone, { timeZoneName }).formatToParts(instant);
  return parts.find((part) => part.type === 'timeZoneName')?.value ?? timeZone;
}

/** Formatters cost far more to make than to use, and an archive has a hundred thousand dates. */
function toFormat(
  locale: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${JSON.stringify(options)}`;
  const known = formats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone, calendar: 'gregory' });
  formats.set(key, made);
  return made;
}
