import type { Sign } from './signs.ts';

/** A regular expression, or what says as fast whether it would match. */
export interface Test {
  test(source: string): boolean;
}

/**
 * A piece of Markdown that the native parser reads otherwise than remark-parse, or may.
 */
export interface ParserDifference {
  /** What differs, and why. */
  reason: string;
  /** The shortest text found that comes out differently. */
  example: string;
  /**
   * Each of them is found in a text that may touch it. Too many texts is a loss of time, too few a
   * wrong page; none may take longer than the text is long.
   */
  tests: readonly Test[];
  /** Without these the tests find nothing; they are looked for first, since that is faster. */
  signs?: readonly Sign[];
  /** What the tests find and both read alike, with what stays of it as `$1`. */
  except?: readonly RegExp[];
  /** It may reach beyond the paragraphs in which it stands. */
  isWide?: true;
}
