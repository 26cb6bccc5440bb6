/** A regular expression, or what says as fast whether it would match. */
interface Test {
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
  /** Without one of these the tests find nothing; they are looked for first, since that is faster. */
  signs?: readonly string[];
  /** What the tests find and both read alike, with what stays of it as `$1`. */
  except?: readonly RegExp[];
  /** It may reach beyond the paragraphs in which it stands. */
  isWide?: true;
}

const fences = ['```', '~~~'];
const indentations = ['\n ', '\n\t', '\n>'];
/** What several tests ask first of a text is looked for once. */
const hasItem = remembering(/^[ \t>]*(?:[-*+]|\d+[.)])(?:[ \t]|$)/m);

/*
 * "It" is the native parser. The first lines are of signs, the next of marks and addresses within a
 * line, the last of blocks. Where only the place of something differs, the reason says so.
 */
export const parserDifferences = {
  'line end of another kind': {
    reason: 'A carriage return in code becomes a line feed. Files are read without them.',
    example: '\ta\r\r\t',
    signs: ['\r'],
    tests: [/\r/],
    isWide: true,
  },
  'null character': {
    reason: 'It stays; CommonMark has a replacement character instead.',
    example: 'a\0b',
    signs: ['\0'],
    tests: [/\0/],
  },
  'half a symbol': {
    reason: 'It reads UTF-8, in which one half of a surrogate pair cannot be said.',
    example: '\ud83d',
    tests: [{ test: (source) => !source.isWellFormed() }],
  },
  'mixed emphasis': {
    reason: 'Stars beside low lines: it forgets that the other kind of mark is punctuation.',
    example: 'a*_*',
    signs: ['*_', '_*'],
    tests: [/\*_(?<=[^\s\p{P}\p{S}]\*+_)|_\*(?=\**[^\s\p{P}\p{S}])/u],
    except: [
      // `- **a** _**word**_ …`: nothing is open before it in its item, and nothing is left open by it.
      /^( {0,3}[-+*] [^*_\n]*(?:(?<=\s)\*\*[^\s*_](?:[^*_\n]*[^\s*_])?\*\*(?=\s)[^*_\n]*)*(?<=\s))_\*\*[a-z]+\*\*_(?=\s)/gim,
      // `_**A name** writes …` at the start of a paragraph: what opens within the line closes there.
      /((?:^|\n\n) {0,3})_\*\*[^\s*_](?:[^*_\n]*[^\s*_])?\*\*(?=[\s,.:]|_\s)/g,
    ],
  },
  'escaped mark beside a mark': {
    reason: 'The same with a mark that a backslash makes a sign.',
    example: '*\\**a',
    signs: ['\\'],
    tests: [/\\[*_~][*_~]/],
  },
  'symbol beside a mark': {
    reason: 'A sign beyond the basic plane is punctuation to it; remark-parse sees two halves.',
    example: '*𞋿*a',
    tests: [/[*_~][\ud800-\udbff]|[\udc00-\udfff][*_~]/],
  },
  'byte order mark beside a mark': {
    reason: 'It takes it for a letter, remark-parse for white space.',
    example: '*\ufeff*',
    signs: ['\ufeff'],
    tests: [/[*_~]\ufeff|\ufeff[*_~]/],
  },
  'single tilde': {
    reason: 'It strikes out what stands between single tildes; we do not (prices, paths, times).',
    example: '~a~',
    signs: ['~'],
    tests: [/(?<!~)~(?!~)|\\~/, /~(?:[^~\n]|\n(?![ \t]*\n))+~/],
  },
  'address without a plain host': {
    reason:
      'Where no host follows, `www.` is a link to it; a host in other letters ends otherwise.',
    example: '(http://…)',
    tests: [/(?:https?:\/\/|www\.)(?:(?![a-z0-9])|[a-z0-9._-]{0,253}[^\0-\x7f])/i],
  },
  'address after a symbol': {
    reason: 'An address begins after white space or punctuation; it takes more for such.',
    example: '&#x1F600;www.e',
    tests: [/[;\udc00-\udfff](?:www\.|https?:)/i],
  },
  'address in a cell': {
    reason: 'It takes the border of the cell for a part of the address.',
    example: 'a|b\n-|-\nhttp://c|',
    signs: ['|'],
    tests: [/(?:https?:\/\/|www\.)[^\s|]{0,2000}\|/i],
  },
  'address at the start of an indented line': {
    reason: 'The text before it ends elsewhere.',
    example: '* |<a\n  http://b',
    signs: indentations,
    tests: [/\n[ \t>]+(?:https?:\/\/|www\.)/i],
  },
  'mail address after a slash or letter': {
    reason: 'It takes it for a part of something longer; remark-gfm makes it a link.',
    example: '/a@b.c',
    signs: ['@'],
    tests: [
      /(?:(?:\/|[^\0-\x7f])[a-z0-9._+-]+|\\[^\n][a-z0-9._+-]*)@[\w-]+(?:\.[\w-]+)*\.[\w-]*[a-z](?![\w-])/i,
    ],
  },
  'scheme of mail after a bracket': {
    reason: 'Where the bracket is never closed, they differ in whether it belongs to the link.',
    example: '[xmpp:m@d.z',
    tests: [/(?<![\s("'])(?:xmpp|mailto):/i, /\[/],
  },
  'name of a reference over two lines': {
    reason: 'In a list or quotation, the indentation of the second line stays in its label.',
    example: '- [a\n  b]\n\n[a b]: c',
    signs: indentations,
    tests: [/\[[^\][\n]*(?:\n(?![ \t>])[^\][\n]*)*\n[ \t>][^\][]*\](?!\()/],
  },
  'code at the start of a bracket': {
    reason: 'Where the bracket ends a line in a list, the text before the code ends elsewhere.',
    example: '- [\n  `a`](b)',
    signs: ['[\n', '[ ', '[\t'],
    tests: [/\[[ \t]*\n/],
  },
  'space in the name of a note': {
    reason: 'It takes no such name; remark-gfm takes it for a name.',
    example: 'a[^a b]\n\n[^a b]: note',
    signs: ['[^'],
    tests: [/\[\^[^\][\s]*\s/],
  },
  'note in a bracket': {
    reason: 'A link that holds a note is none to it, and is one to remark-gfm.',
    example: '[a[^1]](b)\n\n[^1]: c',
    signs: ['[^'],
    tests: [/\[[^\][]*\[\^/],
  },
  'odd note': {
    reason: 'A note that begins with another block, with a note or on the next line, or after `!`.',
    example: '![^1][\n\n[^1]: a',
    signs: ['[^'],
    tests: [
      /!\[\^|[ \t]\[\^[^\][\n]*\]:|\[\^[^\][\n]*\]:[ \t]*(?:\[\^|[\n>#|~`]|(?:[-+*]|\d{1,9}[.)])(?:\s|$))/,
    ],
  },
  'tag below a note': {
    reason: 'The end of the note differs.',
    example: '[^x]:z\n<a>\n',
    signs: ['[^'],
    tests: [/\[\^[^\][]*\]:/, /\S\n[ \t>]*</],
  },
  directive: {
    reason: 'It knows none of those on one line.',
    example: '::a',
    signs: ['::'],
    tests: [/^[ \t>*+\-\d.)]*(?:\[\^[^\][\n]*\]:[ \t>*+\-\d.)]*)*::/m],
  },
  'directive around blocks': {
    reason: 'It reads their names and attributes otherwise.',
    example: ':::a',
    signs: [':::'],
    tests: [/:::/],
    isWide: true,
  },
  'task box': {
    reason: 'A box before a line end is a box to it; where a mark follows, positions differ.',
    example: '- [ ]\n*',
    signs: ['[ ]', '[\t]', '[x]', '[X]', '[\n'],
    tests: [/^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]*)*\[(?:[ \txX]\]|\n)/m],
  },
  'item that begins with code or nothing': {
    reason: 'What stands deeper on the next line is code, text or a list to one and not the other.',
    example: '*\n*     a\n      b',
    tests: [hasItem, /^[ \t>]*(?:[-*+]|\d+[.)])(?: {5}| *\t|[ \t]*\n)/m],
  },
  'item that begins with a tag or quotation': {
    reason: 'The line end after HTML belongs to it; ends of quotations differ.',
    example: '* <!-->\n>',
    tests: [hasItem, /^[ \t>]*(?:(?:[-*+]|\d+[.)])[ \t]+)+(?:>|<(?!https?:\/\/[^\s<>]*>))/m],
  },
  'item that begins with a fence': {
    reason: 'Where the fence is not closed, the item ends elsewhere.',
    example: '- ```\n\n1.',
    signs: fences,
    tests: [/(?:[-*+]|\d[.)])[ \t]+(?:```|~~~)/],
  },
  'more than words in a quotation': {
    reason: 'Lists, tags and quotations in it, and lines without their sign, end elsewhere.',
    example: '>a\n <b>\n',
    signs: ['>'],
    tests: [
      /^[ \t]*>(?:[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t\n]|[<>|])|[^\n]*\S[^\S\n]*\n(?![ \t]*[\n>]))/m,
    ],
  },
  'tag below a table': {
    reason: 'remark-gfm ends the table at a tag; it makes a row of it.',
    example: 'a|b\n-|-\n<b>',
    signs: ['<'],
    tests: [/^[ \t>]*(?:[|:][|: \t]*-|-[\- \t]*[|:])[|:\- \t]*$/m, /\S\n[ \t>]*</],
  },
  'table with a head that looks like a definition': {
    reason: 'It takes the head for a definition.',
    example: '[b]:\n-|',
    signs: [']:'],
    tests: [/^(?=[^\n]*\]:)[^\n]*\n[ \t>]*[|:\-][|:\- \t]*$/m],
  },
  'table with a rule that looks like an item': {
    reason: 'Where text stands before the head, the rule is an item to one and not the other.',
    example: 'a\na\n- |',
    tests: [hasItem, /^[ \t>]*-[ \t](?=[|:\- \t]*$)[^\n]*[|:]/m],
  },
  'fence with a hard space': {
    reason: 'What stands between the language of code and the end of its line is cut otherwise.',
    example: '~~~a \u00a0',
    signs: fences,
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
    signs: ['>'],
    tests: [/^[ \t]*>[ \t>]*(?: {4}|\t)/m],
  },
  'three brackets at the end of verbatim text': {
    reason: 'It ends there; remark-parse goes on to the next two brackets that stand alone.',
    example: '<![CDATA[a]]]>\n\nb',
    signs: [']]]>'],
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

/**
 * The name of a difference that a text may touch, so that remark-parse must read it; undefined where
 * the native parser may be asked.
 */
export function findDifference(source: string): string | undefined {
  return list.find(([, difference]) => touches(source, difference))?.[0];
}

/** All of them. What a part of the text touches is among them. */
export function findDifferences(source: string): ParserDifference[] {
  return Object.values(parserDifferences).filter((difference) => touches(source, difference));
}

/** Whether a text touches one of some differences. */
export function isTouched(source: string, differences: readonly ParserDifference[]): boolean {
  return differences.some((difference) => touches(source, difference));
}

function touches(source: string, { signs, tests, except }: ParserDifference): boolean {
  if (signs && !signs.some((sign) => source.includes(sign))) return false;
  const isFound = (text: string) => tests.every((test) => test.test(text));
  if (!isFound(source)) return false;
  return !except || isFound(except.reduce((text, alike) => text.replace(alike, '$1'), source));
}

function remembering(expression: RegExp): Test {
  let last: string | undefined;
  let answer = false;
  const test = (source: string) => {
    if (source !== last) answer = expression.test(source);
    last = source;
    return answer;
  };
  return { test };
}

/** Whether what is read differently in one part of a text leaves the others as they are. */
export function isConfined(source: string): boolean {
  return !wide.some((test) => test.test(source));
}

const list: readonly [string, ParserDifference][] = Object.entries(parserDifferences);
const wide = list.flatMap(([, { tests, isWide }]) => (isWide ? tests : []));
