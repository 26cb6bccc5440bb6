import { differencesInLines } from './differences-in-lines.ts';
import { differencesOfBlocks } from './differences-of-blocks.ts';
import type { ParserDifference } from './parser-difference.ts';
import { toBits } from './signs.ts';
import { findSigns } from './text-signs.ts';

/** All that the native parser is known to read otherwise than remark-parse, by name. */
export const parserDifferences = { ...differencesInLines, ...differencesOfBlocks };

/**
 * The name of a difference that a text may touch, so that remark-parse must read it; undefined where
 * the native parser may be asked.
 */
export function findDifference(source: string): string | undefined {
  const signs = findSigns(source);
  return list.find((question) => touches(source, signs, question))?.name;
}

/** All of them. What a part of the text touches is among them. */
export function findDifferences(source: string): Question[] {
  const signs = findSigns(source);
  return list.filter((question) => touches(source, signs, question));
}

/** Whether a text touches one of some differences. */
export function isTouched(source: string, questions: readonly Question[]): boolean {
  const signs = findSigns(source);
  return questions.some((question) => touches(source, signs, question));
}

/** A difference, ready to be looked for. */
export interface Question {
  name: string;
  difference: ParserDifference;
  /** Bits of what a text must have. */
  signs: number;
}

function touches(source: string, all: number, { difference, signs }: Question): boolean {
  if ((all & signs) !== signs) return false;
  const { tests, except } = difference;
  const isFound = (text: string) => tests.every((test) => test.test(text));
  if (!isFound(source)) return false;
  return !except || isFound(except.reduce((text, alike) => text.replace(alike, '$1'), source));
}

/** Whether what is read differently in one part of a text leaves the others as they are. */
export function isConfined(source: string): boolean {
  return !wide.some(({ tests }) => tests.some((test) => test.test(source)));
}

const list = Object.entries<ParserDifference>(parserDifferences).map(([name, difference]) => ({
  name,
  difference,
  signs: toBits(difference.signs ?? []),
}));
const wide = Object.values<ParserDifference>(parserDifferences).filter(({ isWide }) => isWide);
