import type { ParserDifference } from './parser-difference.ts';

/*
 * "It" is the native parser. Directives, lists, quotations, tables, code and HTML.
 */
export const differencesOfBlocks = {
  directive: {
    reason: 'It knows none of those on one line.',
    example: '::a',
    signs: ['::'],
    tests: [/^[ \t>*+\-\d.)]*(?:\[\^[^\][\n]*\]:[ \t>*+\-\d.)]*)*::/m],
  },
  'directive around blocks': {
    reason: 'It reads their names and attributes otherwise.',
    example: ':::a',
    signs: ['::'],
    tests: [/:::/],
    isWide: true,
  },
  'task box': {
    reason: 'A box before a line end is a box to it; where a mark follows, positions differ.',
    example: '- [ ]\n*',
    signs: ['[ ]'],
    tests: [/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]*)*\[(?:[ \txX]\]|\n)/m],
  },
  'item that begins with code or nothing': {
    reason: 'What stands deeper on the next line is code, text or a list to one and not the other.',
    example: '*\n*     a\n      b',
    signs: ['item with code or nothing'],
    tests: [/^[ \t>]*(?:[-*+]|\d+[.)])(?: {5}| *\t|[ \t]*\n)/m],
  },
  'item that begins with a tag or quotation': {
    reason: 'The line end after HTML belongs to it; ends of quotations differ.',
    example: '* <!-->\n>',
    signs: ['item with a tag or item', '<'],
    tests: [/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)+(?:>|<(?!https?:\/\/[^\s<>]*>))/m],
  },
  'item that begins with a fence': {
    reason: 'Where the fence is not closed, the item ends elsewhere.',
    example: '- ```\n\n1.',
    signs: ['``'],
    tests: [/(?:[-*+]|\d[.)])[ \t]+(?:```|~~~)/],
  },
  'more than words in a quotation': {
    reason: 'Lists, tags and quotations in it, and lines without their sign, end elsewhere.',
    example: '>a\n <b>\n',
    signs: ['quotation'],
    tests: [
      /^[ \t]*>(?:[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t\n]|[<>|])|[^\n]*\S[^\S\n]*\n(?![ \t]*[\n>]))/m,
    ],
  },
  'tag below a table': {
    reason: 'remark-gfm ends the table at a tag; it makes a row of it.',
    example: 'a|b\n-|-\n<b>',
    signs: ['<', 'rule'],
    tests: [/^[ \t>]*(?:[|:][|: \t]*-|-[\- \t]*[|:])[|:\- \t]*$/m, /\S\n[ \t>]*</],
  },
  'table with a head that looks like a definition': {
    reason: 'It takes the head for a definition.',
    example: '[b]:\n-|',
    signs: [']:', 'rule'],
    tests: [/^(?=[^\n]*\]:)[^\n]*\n[ \t>]*[|:\-][|:\- \t]*$/m],
  },
  'table with a rule that looks like an item': {
    reason: 'Where text stands before the head, the rule is an item to one and not the other.',
    example: 'a\na\n- |',
    signs: ['item with a rule'],
    tests: [/^[ \t>]*-[ \t](?=[|:\- \t]*$)[^\n]*[|:]/m],
  },
  'fence with a hard space': {
    reason: 'What stands between the language of code and the end of its line is cut otherwise.',
    example: '~~~a \u00a0',
    signs: ['``'],
    tests: [/```|~~~/, /^[^`~\n]*(?:```|~~~)[^\n]*(?:[^\S \t\n]|&)/m],
  },
  'blank line of spaces at the end': {
    reason: 'The end of indented code before it differs.',
    example: '>\n#\n    e\n    ',
    tests: [/[ \t]$/, /\n[ \t]+$/],
  },
  'indented code in a quotation': {
    reason: 'It ends otherwise where a line has nothing but spaces, or ends with some.',
    example: '>     c\n>     ',
    signs: ['quotation'],
    tests: [/^[ \t]*>[ \t>]*(?: {4}|\t)/m],
  },
  'three brackets at the end of verbatim text': {
    reason: 'It ends there; remark-parse goes on to the next two brackets that stand alone.',
    example: '<![CDATA[a]]]>\n\nb',
    signs: [']]', '<'],
    tests: [/\]\]\]>/],
    isWide: true,
  },
  'verbatim HTML that another tag ends': {
    reason: 'The line end after it belongs to it.',
    example: '<pre></script>\n',
    signs: ['</'],
    tests: [/<(?:pre|script|style|textarea)\b/i, /<\/(?:script|style|textarea)>/i],
  },
} as const satisfies Record<string, ParserDifference>;
