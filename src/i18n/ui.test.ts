import { parseWhen } from '#lib/zoned-time.ts';
import { describe, expect, test } from 'vitest';
import { ar } from './ar.ts';
import { en } from './en.ts';
import { toParts } from './strings.ts';
import { hasStrings, toUi } from './ui.ts';
import { uk } from './uk.ts';

const newsroom = { language: 'en', timeZone: 'Europe/Kyiv' };
const kirby = parseWhen('2023-12-19 23:55', newsroom.timeZone);
const english = toUi('en', newsroom);
const ukrainian = toUi('uk', newsroom);
const arabic = toUi('ar', newsroom);

function toPlaces(string: string): string[] {
  return toParts(string)
    .flatMap((part) => ('slot' in part ? [part.slot] : []))
    .sort();
}

describe('the languages are complete', () => {
  test.each([uk, ar])('$locale answers every string, with the same places to fill', (language) => {
    const messages: Record<string, string> = language.messages;
    for (const [key, original] of Object.entries(en.messages)) {
      expect(messages[key], key).toBeTypeOf('string');
      expect(messages[key]?.trim(), key).not.toBe('');
      expect(toPlaces(messages[key] ?? ''), key).toEqual(toPlaces(original));
    }
    expect(Object.keys(messages)).toHaveLength(Object.keys(en.messages).length);
  });

  test.each([
    [en, ['one', 'other']],
    [uk, ['few', 'many', 'one', 'other']],
    [ar, ['few', 'many', 'one', 'other', 'two', 'zero']],
  ])('$0.locale has each plural form its language has, and no other', (language, forms) => {
    const categories = new Intl.PluralRules(language.locale).resolvedOptions().pluralCategories;
    expect([...categories].sort()).toEqual(forms);
    for (const counted of Object.values<Record<string, string>>(language.counts)) {
      expect(Object.keys(counted).sort()).toEqual(forms);
    }
    expect(Object.keys(language.counts)).toEqual(Object.keys(en.counts));
  });
});

describe('the language of a page', () => {
  test('is its own where the interface speaks it, else the publication’s, else English', () => {
    expect(toUi('uk', newsroom).lang).toBe('uk');
    expect(toUi('fr', { ...newsroom, language: 'ar' }).lang).toBe('ar');
    expect(toUi('fr', { ...newsroom, language: 'de' }).lang).toBe('en');
  });

  test('follows the first part of the tag', () => {
    expect(hasStrings('en-US')).toBe(true);
    expect(hasStrings('ukr')).toBe(false);
    expect(hasStrings('constructor')).toBe(false);
  });

  test('brings its direction', () => {
    expect([english.dir, ukrainian.dir, arabic.dir]).toEqual(['ltr', 'ltr', 'rtl']);
  });
});

describe('dates', () => {
  test.each([
    [english, '19 December 2023, 23:55 EET'],
    [ukrainian, '19 грудня 2023 р., 23:55 EET'],
    [arabic, '19 ديسمبر 2023، 23:55 EET'],
  ])('a moment shows day, month, year, the 24-hour clock and the zone', (ui, expected) => {
    expect(ui.formatMoment(kirby)).toBe(expected);
  });

  test('a summer moment names summer time', () => {
    const summer = parseWhen('2023-07-01 09:05', newsroom.timeZone);
    expect(english.formatWhen(summer)).toEqual({
      text: '1 July 2023, 09:05',
      zone: { short: 'EEST', long: 'Eastern European Summer Time' },
    });
  });

  test('a moment before there were zones goes by the local mean time', () => {
    const early = parseWhen('1890-03-09 15:00', 'Europe/Kyiv');
    const ui = toUi('en', { language: 'en', timeZone: 'Europe/Kyiv' });
    expect(ui.formatWhen(early)).toEqual({
      text: '9 March 1890, 15:00',
      zone: { short: 'LMT', long: 'GMT+02:02:04' },
    });
  });

  test('a day without a clock shows neither clock nor zone', () => {
    const day = parseWhen('2023-12-19', newsroom.timeZone);
    expect(english.formatWhen(day)).toEqual({ text: '19 December 2023' });
    expect(english.formatClock(day)).toBe('');
  });

  test.each([
    ['America/New_York', 'EST'],
    ['Europe/London', 'GMT'],
    ['Asia/Kolkata', 'IST'],
    ['Australia/Sydney', 'AEDT'],
    ['UTC', 'UTC'],
    ['Asia/Tashkent', 'GMT+5'],
  ])('%s goes by the letters %s in winter of the north', (timeZone, letters) => {
    const when = parseWhen('2023-12-19 12:00', timeZone);
    const ui = toUi('en', { language: 'en', timeZone });
    expect(ui.formatWhen(when).zone?.short).toBe(letters);
  });

  test('a day reads the same whatever the zone of the newsroom', () => {
    const far = toUi('en', { language: 'en', timeZone: 'Pacific/Kiritimati' });
    expect(far.formatDay('2023-12-19', 'full')).toBe('Tuesday, 19 December 2023');
  });

  test('a day has a form for each place it stands in', () => {
    expect(english.formatDay('2023-12-19', 'weekday')).toBe('Tuesday 19 December');
    expect(english.formatDay('2023-12-19', 'plain')).toBe('19 December');
    expect(english.formatDay('2023-12-19', 'short')).toBe('19 Dec');
    expect(ukrainian.formatDay('2023-12-19', 'full')).toBe('Вівторок, 19 грудня 2023 р.');
    expect(arabic.formatDay('2023-12-19', 'full')).toBe('الثلاثاء، 19 ديسمبر 2023');
  });

  test('a month stands in the nominative, with a capital where it is a heading', () => {
    expect(english.formatMonth('2023-12')).toBe('December 2023');
    expect(ukrainian.formatMonth('2023-12')).toBe('грудень 2023 р.');
    expect(ukrainian.formatMonth('2023-12', 'title')).toBe('Грудень 2023 р.');
    expect(ukrainian.formatMonth('2023-12', 'plain')).toBe('Грудень');
    expect(arabic.formatMonth('2023-12')).toBe('ديسمبر 2023');
  });

  test('weekdays begin where they are asked to', () => {
    expect(
      english
        .weekdays(1)
        .map((day) => day.short)
        .join(' '),
    ).toBe('Mon Tue Wed Thu Fri Sat Sun');
    expect(arabic.weekdays(6)[0]?.long).toBe('السبت');
  });
});

describe('counts', () => {
  test('English has one and many', () => {
    expect([0, 1, 2, 12345].map((n) => english.count('articles', n))).toEqual([
      '0 articles',
      '1 article',
      '2 articles',
      '12,345 articles',
    ]);
  });

  test('Ukrainian follows the last digits', () => {
    expect([1, 2, 5, 11, 21, 112].map((n) => ukrainian.count('articles', n))).toEqual([
      '1 стаття',
      '2 статті',
      '5 статей',
      '11 статей',
      '21 стаття',
      '112 статей',
    ]);
  });

  test('Arabic has six forms', () => {
    expect([0, 1, 2, 3, 11, 100].map((n) => arabic.count('articles', n))).toEqual([
      'لا مقالات',
      'مقال واحد',
      'مقالان',
      '3 مقالات',
      '11 مقالًا',
      '100 مقال',
    ]);
  });
});

describe('lists', () => {
  const toLine = (ui: typeof english, names: string[]) =>
    ui
      .join(names, (name) => name)
      .map((part) => ('item' in part ? `[${part.item}]` : part.text))
      .join('');

  test.each([
    [english, '[A]', '[A] and [B]', '[A], [B] and [C]'],
    [ukrainian, '[A]', '[A] і [B]', '[A], [B] і [C]'],
    [arabic, '[A]', '[A] و[B]', '[A] و[B] و[C]'],
  ])('join by the rules of the language, each item on its own', (ui, one, two, three) => {
    expect(toLine(ui, ['A'])).toBe(one);
    expect(toLine(ui, ['A', 'B'])).toBe(two);
    expect(toLine(ui, ['A', 'B', 'C'])).toBe(three);
    expect(toLine(ui, [])).toBe('');
  });

  test('a name that holds the joining word stays one item', () => {
    expect(toLine(english, ['Salt and Pepper, Ltd', 'B'])).toBe('[Salt and Pepper, Ltd] and [B]');
  });
});

test('a string whose place is not filled is a mistake in the code', () => {
  expect(() => english.t('updated')).toThrow('{when}');
  expect(english.t('updated', { when: '{day}' })).toBe('Updated {day}');
});

test('a language is named in itself', () => {
  expect(english.languageName('uk')).toBe('Українська');
  expect(english.languageName('ar')).toBe('العربية');
});
