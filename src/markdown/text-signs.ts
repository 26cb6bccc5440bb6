import { lookAtLine } from './line-signs.ts';
import { toBits, type Sign } from './signs.ts';

const SYMBOL = toBits(['symbol', ';w']);
const ORDER_MARK = toBits(['\ufeff']);
const MAIL = toBits(['mail:']);
const COLON = 58;
/** No sign: here a line ends, or a pair may begin. */
const LINE_END = 1 << 30;
const PAIR = 1 << 29;

const single = new Int32Array(128);
for (const sign of ['\0', '\r', '~', '\\', '|', '[', '@', '<'] as const) {
  single[sign.charCodeAt(0)] = toBits([sign]);
}
single['>'.charCodeAt(0)] = toBits(['<']);
for (const end of '\n\r') single[end.charCodeAt(0)] = (single[end.charCodeAt(0)] ?? 0) | LINE_END;
for (const first of '[*_:]<;`~')
  single[first.charCodeAt(0)] = (single[first.charCodeAt(0)] ?? 0) | PAIR;

const pairs = new Map<number, number>();
const spelled: [Sign, ...string[]][] = [
  ['[^', '[^'],
  ['[ ]', '[ ', '[\t', '[\n', '[x', '[X'],
  ['*_', '*_', '_*'],
  ['::', '::'],
  [']:', ']:'],
  [']]', ']]'],
  ['</', '</'],
  ['``', '``', '~~'],
  [';w', ';w', ';W', ';h', ';H'],
];
for (const [sign, ...spellings] of spelled) {
  for (const pair of spellings)
    pairs.set(toKey(pair.charCodeAt(0), pair.charCodeAt(1)), toBits([sign]));
}

function toKey(first: number, second: number): number {
  // At the end of a text there is no second.
  return first * 65536 + second;
}

/** The bits of all signs of a text. */
export function findSigns(text: string): number {
  let signs = lookAtLine(text, 0);
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const bits = code < 128 ? (single[code] ?? 0) : toWideBits(code);
    if (bits === 0) continue;
    signs |= bits;
    if ((bits & PAIR) !== 0) signs |= lookAtPair(text, at, code);
    if ((bits & LINE_END) !== 0) signs |= lookAtLine(text, at + 1);
  }
  return signs & ~(LINE_END | PAIR);
}

function toWideBits(code: number): number {
  if (code >= 0xd800 && code <= 0xdfff) return SYMBOL;
  if (code === 0x2028 || code === 0x2029) return LINE_END;
  return code === 0xfeff ? ORDER_MARK : 0;
}

function lookAtPair(text: string, at: number, code: number): number {
  const isMail = code === COLON && /pp|to/i.test(text.slice(Math.max(0, at - 2), at));
  return (pairs.get(toKey(code, text.charCodeAt(at + 1))) ?? 0) | (isMail ? MAIL : 0);
}
