import { expect, test } from 'vitest';
import { smarten } from './smarten.ts';

const set = (text: string, lang = 'en'): string => smarten(text, lang);

test.each([
  ['("Yes")', '(“Yes”)'],
  ['"\'Yes,\' he said"', '“‘Yes,’ he said”'],
  ["don't, o'clock, the dogs' home", 'don’t, o’clock, the dogs’ home'],
  ["the '60s and '90s", 'the ’60s and ’90s'],
  ['wait...', 'wait…'],
  ['a....b', 'a....b'],
  ['1914--18', '1914–18'],
  ['word--word, word -- word, word---word', 'word—word, word — word, word—word'],
  ['--', '—'],
  ['use --help or -v', 'use --help or -v'],
  ['----', '----'],
  ['a 12" record', 'a 12" record'],
  ['"a 12" record"', '“a 12” record”'],
])('sets %s as %s', (written, printed) => {
  expect(set(written)).toBe(printed);
});

test.each([
  ['uk', '«а „б“ в»'],
  ['fr', '«\u202fа “б” в\u202f»'],
  ['pl', '„а «б» в”'],
  ['sv', '”а ”б” в”'],
  ['pt-BR', '“а ‘б’ в”'],
  ['pt', '«а “б” в»'],
  ['de-CH', '«а ‹б› в»'],
  ['xx', '“а ‘б’ в”'],
])('nests quotations as %s does', (lang, printed) => {
  expect(set(lang === 'sv' ? '"а ”б” в"' : '"а "б" в"', lang)).toBe(printed);
});
