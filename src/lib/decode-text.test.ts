import { expect, test } from 'vitest';
import { decodeText } from './decode-text.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

test('UTF-8 is read without its byte order mark', () => {
  expect(decodeText(bytes(0xef, 0xbb, 0xbf, 0xc3, 0xa9))).toEqual({ text: 'é' });
});

test('every line end becomes a line feed', () => {
  expect(decodeText(Buffer.from('a\r\nb\rc\n'))).toEqual({ text: 'a\nb\nc\n' });
});

test('UTF-16 of both orders is refused', () => {
  expect(decodeText(bytes(0xff, 0xfe, 0x61, 0))).toMatchObject({ problem: 'utf-16' });
  expect(decodeText(bytes(0xfe, 0xff, 0, 0x61))).toMatchObject({ problem: 'utf-16' });
});

test('a byte of Windows-1252 is refused at its place', () => {
  // "a", line end, "caf", é as one byte, "!"
  expect(decodeText(bytes(0x61, 0x0a, 0x63, 0x61, 0x66, 0xe9, 0x21))).toEqual({
    problem: 'not-utf-8',
    line: 2,
    column: 4,
  });
});

test('a zero byte is refused at its place', () => {
  expect(decodeText(bytes(0x61, 0x0a, 0x00))).toEqual({ problem: 'zero-byte', line: 2, column: 1 });
});
