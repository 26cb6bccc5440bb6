import { getQuotationMarks, type QuotationMarks } from './quotation-marks.ts';

/** A piece of text and what stands there instead. */
export interface Replacement {
  at: number;
  length: number;
  text: string;
}

const STRAIGHT = /\.{3,}|-{2,}|["']/g;
const OPENS_AFTER = /[\s([{<«„“‘‹¿¡\u2010-\u2015/=\u00a0-]/u;
/** `\ufffc` is the place of a piece of code. */
const WORD = /[\p{L}\p{M}\p{N}\ufffc]/u;
const HEBREW = /\p{Script=Hebrew}/u;

/**
 * What typewriter marks of one paragraph should become: quotation marks by the language, apostrophes,
 * an ellipsis for three dots, a dash for two or three hyphens between words. The sign of inches
 * after a figure stays, and so do command line options such as `--help`.
 */
export function findReplacements(text: string, marks: QuotationMarks): Replacement[] {
  const open: string[] = [];
  const found: Replacement[] = [];
  for (const { 0: written, index: at } of text.matchAll(STRAIGHT)) {
    const before = characterBefore(text, at);
    const after = characterAt(text, at + written.length);
    const instead = /^["']$/.test(written)
      ? quotation(written, before, after, open, marks, text.slice(at + 1))
      : sign(written, before, after, marks);
    if (instead !== undefined) found.push({ at, length: written.length, text: instead });
  }
  return found;
}

/** A line of plain text (a headline, a caption) set by the rules of its language. */
export function smarten(text: string, lang: string): string {
  const parts: string[] = [];
  let done = 0;
  for (const { at, length, text: instead } of findReplacements(text, getQuotationMarks(lang))) {
    parts.push(text.slice(done, at), instead);
    done = at + length;
  }
  return done === 0 ? text : parts.join('') + text.slice(done);
}

function sign(written: string, before: string, after: string, marks: QuotationMarks) {
  if (written.startsWith('.')) return written.length === 3 ? '…' : undefined;
  if (written.length > 3) return undefined;
  if (/\d/.test(before) && /\d/.test(after)) return '–';
  const between = WORD.test(before) && WORD.test(after);
  const apart = /[\s"”»]/.test(before || ' ') && /[\s"]/.test(after || ' ');
  const joined = before !== '' && !/\s/.test(before) && (/\s/.test(after) || after === '');
  return between || apart || joined ? marks.dash : undefined;
}

function quotation(
  written: string,
  before: string,
  after: string,
  open: string[],
  marks: QuotationMarks,
  rest: string,
): string | undefined {
  if (HEBREW.test(before) && HEBREW.test(after)) return written === '"' ? '״' : '׳';
  if (written === "'" && isApostrophe(before, after, open, rest)) return '’';
  if (canOpen(before, after)) {
    // So many open marks are a drawing, not a text.
    if (open.length > 20) open.length = 0;
    open.push(written);
    return pairFor(written, open, marks)[0];
  }
  const place = open.lastIndexOf(written);
  if (place < 0) return /\d/.test(before) ? undefined : written === '"' ? marks.outer[1] : '’';
  open.length = place + 1;
  const close = pairFor(written, open, marks)[1];
  open.pop();
  return close;
}

/** Single marks are the inner ones wherever they stand; double marks are inner within double ones. */
function pairFor(written: string, open: string[], marks: QuotationMarks) {
  const depth = open.filter((mark) => mark === '"').length;
  return written === '"' && depth % 2 === 1 ? marks.outer : marks.inner;
}

function canOpen(before: string, after: string): boolean {
  if (after === '' || /\s/.test(after)) return false;
  return before === '' || OPENS_AFTER.test(before) || /["']/.test(before);
}

/** Inside a word (don’t, об’єкт), before a year (’90s), or where no quotation is open or closes. */
function isApostrophe(before: string, after: string, open: string[], rest: string): boolean {
  if (WORD.test(before) && WORD.test(after)) return true;
  if (!WORD.test(before) && /^(?:\d0s\b|n['’])/i.test(rest)) return true;
  if (canOpen(before, after)) return !/'(?![\p{L}\p{N}])/u.test(rest);
  return !open.includes("'") && WORD.test(before) && !/\d/.test(before);
}

function characterBefore(text: string, at: number): string {
  return at === 0 ? '' : ([...text.slice(Math.max(0, at - 2), at)].at(-1) ?? '');
}

function characterAt(text: string, at: number): string {
  return at >= text.length ? '' : String.fromCodePoint(text.codePointAt(at) ?? 0);
}
