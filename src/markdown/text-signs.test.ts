import { expect, test } from 'vitest';
import { toBits, type Sign } from './signs.ts';
import { findSigns } from './text-signs.ts';

function has(text: string, sign: Sign): boolean {
  return (findSigns(text) & toBits([sign])) !== 0;
}

test.each<[Sign, string]>([
  ['[^', 'a note[^1]'],
  ['[ ]', '- [x] done'],
  ['*_', 'a _*b*_'],
  ['``', '~~~\ncode'],
  [';w', '&#8221;https://a.example'],
  ['symbol', 'a 😀'],
  ['mail:', 'MAILTO:a@b.example'],
  ['deeper', '> a'],
  ['deeper address', '- a\n  https://a.example'],
  ['quotation', 'a\n  > b'],
  ['rule', 'a | b\n|-|-|'],
  ['item with code or nothing', '12)\n'],
  ['item with code or nothing', '> *      code'],
  ['item with a tag or item', '- <b>'],
  ['item with a tag or item', '\t1. 2. a'],
  ['item with a rule', 'a\n- |'],
])('%j is seen in %j', (sign, text) => expect(has(text, sign)).toBe(true));

test.each<[Sign, string]>([
  ['deeper address', 'https://a.example\nhttps://b.example'],
  ['item with code or nothing', '- a\n-b\n2013 was'],
  ['item with a tag or item', '- a <b>\n-<b>'],
  ['item with a rule', '-|-\n* |'],
  ['[^', '[a^b]'],
])('%j is not in %j', (sign, text) => expect(has(text, sign)).toBe(false));

test('a text without any has no signs', () => expect(findSigns('Words, and “more”.')).toBe(0));

test('a text of nothing has none', () => expect(findSigns('')).toBe(0));
