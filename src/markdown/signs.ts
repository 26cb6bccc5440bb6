/*
 * What a text may have that makes it worth a closer look. Thirty questions about rare things are asked
 * of every text, and most of them are answered by a sign that is not there.
 */

/** A sign by what it looks like, or what it is; the last are beginnings of lines. */
export type Sign = (typeof names)[number];

const names = [
  '\0',
  '\r',
  '~',
  '\\',
  '|',
  '[',
  '@',
  '<', // or `>`
  '\ufeff',
  'symbol', // beyond the basic plane
  ';w', // or a symbol, or with `h`
  'mail:', // `mailto:` and `xmpp:`, as far as the last letters tell
  '[^',
  '[ ]', // a bracket, and then white space or `x`
  '*_', // or `_*`
  '::',
  ']:',
  ']]',
  '</',
  '``', // or `~~`
  'deeper', // after white space or the mark of a quotation
  'deeper address', // as far as its first letter tells
  'quotation',
  'rule', // of a table, as far as its first sign tells
  'item with code or nothing',
  'item with a tag or item',
  'item with a rule',
] as const;

/** The bits of signs; a text that has them all has all of these. */
export function toBits(signs: readonly Sign[]): number {
  return signs.reduce((bits, sign) => bits | (1 << names.indexOf(sign)), 0);
}
