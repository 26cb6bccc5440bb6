/**
 * A piece of Markdown that the native parser reads otherwise than remark-parse, or may.
 */
export interface ParserDifference {
  /** What differs, and why. */
  reason: string;
  /** The shortest text found that comes out differently. */
  example: string;
  /** Finds texts that may touch it. Too many is a loss of time, too few is a wrong page. */
  test: RegExp;
}

export const parserDifferences = {
  'mixed emphasis': {
    reason: 'Marks of both kinds side by side: it forgets that the other kind is punctuation.',
    example: 'a*_ _*',
    test: /\*_|_\*/,
  },
  'escaped mark beside a mark': {
    reason: '',
    example: '*\\**a*!',
    test: /\\[*_~][*_~]/,
  },
  'single tilde': {
    reason:
      'It strikes out what stands between single tildes, and we do not (prices, paths, times).',
    example: '~a~ b',
    test: /(?<!~)(?:~(?!~)|(?<=\\)~)[^]*?(?<!~)(?:~(?!~)|(?<=\\)~)/,
  },
  'symbol beyond the basic plane': {
    reason: '',
    example: '*𞋿*a',
    test: /[*_~][\u{10000}-\u{10ffff}]|[\u{10000}-\u{10ffff}][*_~]/u,
  },
  'address without a host': {
    reason: '',
    example: '(http://…)',
    test: /(?:https?:\/\/|www\.)[^a-z0-9]/i,
  },
  'space in the name of a note': {
    reason: '',
    example: 'a[^a b]\n\n[^a b]: note',
    test: /\[\^[^\]]*\s/,
  },
  'null character': {
    reason: '',
    example: 'a\0b',
    test: /\0/,
  },
} as const satisfies Record<string, ParserDifference>;

/** Whether the native parser may be asked: nothing in the text is known to come out differently. */
export function findDifference(source: string): string | undefined {
  for (const [name, { test }] of Object.entries(parserDifferences)) {
    if (test.test(source)) return name;
  }
  return undefined;
}
