import { toBits } from './signs.ts';

const DEEPER = toBits(['deeper']);
const ADDRESS = toBits(['deeper address']);
const QUOTATION = toBits(['quotation']);
const RULE = toBits(['rule']);
const HOLLOW_ITEM = toBits(['item with code or nothing']);
const ITEM_WITH_TAG = toBits(['item with a tag or item']);
const ITEM_WITH_RULE = toBits(['item with a rule']);

/** With what a line begins: its indentation, and what stands after it. */
export function lookAtLine(text: string, start: number): number {
  let signs = 0;
  let at = start;
  for (let sign = text.charAt(at); sign === '>' || isBlank(sign); sign = text.charAt((at += 1))) {
    signs |= sign === '>' ? QUOTATION | DEEPER : DEEPER;
  }
  const sign = text.charAt(at);
  if (isRule(sign)) signs |= RULE;
  if (at > start && isIn('hHwW', sign)) signs |= ADDRESS;
  const end = skipMark(text, at);
  return end > at ? signs | lookAtItem(text, end, sign) : signs;
}

/** The end of a mark as items of lists have it; its start where there is none. */
function skipMark(text: string, start: number): number {
  if (isIn('-*+', text.charAt(start))) return start + 1;
  let at = start;
  while (isDigit(text.charAt(at))) at += 1;
  return at > start && isIn('.)', text.charAt(at)) ? at + 1 : start;
}

/** What stands after the mark of an item. */
function lookAtItem(text: string, start: number, mark: string): number {
  let at = start;
  while (text.charAt(at) === ' ') at += 1;
  const isCode = at - start >= 5 || text.charAt(at) === '\t';
  while (isBlank(text.charAt(at))) at += 1;
  const sign = text.charAt(at);
  let signs = isCode || sign === '\n' ? HOLLOW_ITEM : 0;
  if (at === start) return signs;
  if (isIn('<>-*+', sign) || isDigit(sign)) signs |= ITEM_WITH_TAG;
  if (mark === '-' && isRule(sign)) signs |= ITEM_WITH_RULE;
  return signs;
}

function isRule(sign: string): boolean {
  return isIn('|:-', sign);
}

function isBlank(sign: string): boolean {
  return sign === ' ' || sign === '\t';
}

function isDigit(sign: string): boolean {
  return sign >= '0' && sign <= '9';
}

/** At the end of a text stands nothing. */
function isIn(signs: string, sign: string): boolean {
  return sign !== '' && signs.includes(sign);
}
