import { expect, test } from 'vitest';
import { isSplit, toLetters } from './letters.ts';

const shown = (language: string, ...names: string[]) =>
  toLetters(
    names.map((name) => ({ name })),
    language,
  )
    .map(({ letter, items }) => `${letter}: ${items.map(({ name }) => name).join(', ')}`)
    .join(' | ');

test.each([
  [
    'sv',
    ['Åsa', 'Anna', 'Öberg', 'Émile', 'Zed'],
    'A: Anna | E: Émile | Z: Zed | Å: Åsa | Ö: Öberg',
  ],
  ['en', ['Åsa', 'Anna', 'Émile', 'øre'], 'A: Åsa, Anna | E: Émile | Ø: øre'],
  ['de', ['Österreich', 'Oslo'], 'O: Österreich, Oslo'],
  [
    'uk',
    ['Їжак', 'Іван', 'Ґанок', 'Гончар', 'Єва'],
    'Г: Гончар | Ґ: Ґанок | Є: Єва | І: Іван | Ї: Їжак',
  ],
  ['ar', ['أحمد', 'إبراهيم', 'ابن', 'بيروت'], 'ا: أحمد, إبراهيم, ابن | ب: بيروت'],
  ['tr', ['İstanbul', 'Isparta', 'izmir'], 'I: Isparta | İ: İstanbul, izmir'],
  ['ko', ['가나', '김', '하늘'], 'ㄱ: 가나, 김 | ㅎ: 하늘'],
  ['zh', ['北京', '安', '上海', 'Apple'], 'A: 安, Apple | B: 北京 | S: 上海'],
  ['ja', ['カナダ', 'がっこう', '東京'], 'か: カナダ, がっこう | 漢: 東京'],
  ['hi', ['कि', 'का'], 'क: कि, का'],
  ['th', ['เชียงใหม่', 'กรุงเทพ'], 'ก: กรุงเทพ | ช: เชียงใหม่'],
  ['en', ['…“Quote”', '42', '24 Hours', '👍', '-'], 'Q: …“Quote” | #: 42, 24 Hours, 👍, -'],
])('in %s, %j are listed by letter', (language, names, expected) => {
  expect(shown(language, ...names)).toBe(expected);
});

test('a name goes by its sort name', () => {
  const letters = toLetters([{ name: 'Maya Lind', sortName: 'Lind, Maya' }], 'en');
  expect(letters.map(({ letter }) => letter)).toEqual(['L']);
});

test('a letter has an address of its own, and so have signs', () => {
  const letters = toLetters([{ name: 'Жук' }, { name: '42' }, { name: 'I' }, { name: 'İ' }], 'tr');
  const segments = letters.map(({ segment }) => segment);
  expect(segments).toEqual(['i', 'i̇', 'ж', 'other']);
});

test('an index is split into pages above 400 names', () => {
  expect([isSplit(400), isSplit(401)]).toEqual([false, true]);
});
