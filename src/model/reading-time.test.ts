import { describe, expect, test } from 'vitest';
import { readingMinutes } from './reading-time.ts';

const words = (count: number, word = 'word') => Array(count).fill(word).join(' ');
const minutes = (text: string, lang = 'en', pictures = 0) =>
  readingMinutes({ text, lang, pictures });

describe('the reading time', () => {
  test('of 288 English words and one picture is two minutes', () => {
    expect(minutes(words(288), 'en', 1)).toBe(2);
  });

  test('is rounded up, and never nothing', () => {
    expect(minutes('')).toBe(1);
    expect(minutes(words(238))).toBe(1);
    expect(minutes(words(239))).toBe(2);
  });

  test('adds 12 seconds for the first picture and fewer for each further one, down to three', () => {
    // 238 × 9 words take nine minutes. 1 picture: 12 s; 5: 12+11+10+9+8 = 50 s; 6: 57 s; 7: 63 s.
    const nine = words(238 * 9);
    expect([0, 1, 5, 6, 7].map((count) => minutes(nine, 'en', count))).toEqual([9, 10, 10, 10, 11]);
    // 10: 12+11+10+9+8+7+6+5+4+3 = 75 s; 25: 75 + 45 = 120 s, 26: 123 s.
    expect([10, 25, 26].map((count) => minutes(nine, 'en', count))).toEqual([11, 11, 12]);
  });

  test('goes by the speed of the language', () => {
    expect(minutes(words(138 * 3, 'خبر'), 'ar')).toBe(3);
    expect(minutes(words(138 * 3 + 1, 'خبر'), 'ar-EG')).toBe(4);
    expect(minutes(words(184 * 2, 'слово'), 'uk')).toBe(2);
    expect(minutes(words(184 * 2 + 1, 'слово'), 'uk')).toBe(3);
    expect(minutes(words(184 * 2 + 1, 'szó'), 'hu')).toBe(3);
  });

  test('of a right-to-left text with a Latin number in it counts all its words', () => {
    expect(minutes(`${words(137 * 2, 'خبر')} F-16 2023`, 'ar')).toBe(2);
    expect(minutes(`${words(138 * 2, 'خبر')} F-16 2023`, 'ar')).toBe(3);
  });

  test('counts Chinese, Japanese and Korean by character', () => {
    expect(minutes('字'.repeat(510), 'zh')).toBe(2);
    expect(minutes('字'.repeat(511), 'zh-Hant')).toBe(3);
    expect(minutes('かな漢'.repeat(238), 'ja')).toBe(2);
    expect(minutes('かな漢'.repeat(239), 'ja')).toBe(3);
    expect(minutes('가나 '.repeat(357), 'ko')).toBe(2);
    expect(minutes('가나 '.repeat(358), 'ko')).toBe(3);
  });

  test('counts Chinese inside English, and English inside Chinese', () => {
    expect(minutes(`${words(238)} ${'字'.repeat(255)}`)).toBe(2);
    expect(minutes(`${words(238)} ${'字'.repeat(256)}`)).toBe(3);
    expect(minutes(`${'字'.repeat(255)} ${words(238)}`, 'zh')).toBe(2);
  });

  test('parts the words of scripts without spaces', () => {
    // "I love Thailand": ฉัน รัก เมือง ไทย or ประเทศไทย, at least three words a phrase.
    expect(minutes('ฉันรักภาษาไทย'.repeat(200), 'th')).toBeGreaterThanOrEqual(3);
  });

  test('does not count dashes and signs as words', () => {
    expect(minutes(`${words(238)} — * … 👍`)).toBe(1);
  });

  test('is what the source says, where it says something', () => {
    expect(readingMinutes({ text: words(2000), lang: 'en', pictures: 3, given: 4 })).toBe(4);
  });

  test('of 850,000 characters takes no more than moments of work', () => {
    const texts = ['слово 字 word '.repeat(62_000), '字'.repeat(850_000), 'word '.repeat(170_000)];
    const start = process.cpuUsage();
    expect(texts.map((text) => minutes(text) > 500)).toEqual([true, true, true]);
    expect(process.cpuUsage(start).user / 1e6).toBeLessThan(2);
  });
});
