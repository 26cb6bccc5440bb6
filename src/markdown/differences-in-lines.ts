import type { ParserDifference } from './parser-difference.ts';

/*
 * "It" is the native parser. First signs, then marks and addresses within a line, then brackets. Where
 * only the place of something differs, the reason says so.
 */
export const differencesInLines = {
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
    signs: ['symbol'],
    tests: [{ test: (source) => !source.isWellFormed() }],
  },
  'mixed emphasis': {
    reason: 'Stars beside low lines: it forgets that the other kind of mark is punctuation.',
    example: 'a*_*',
    signs: ['*_'],
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
    signs: ['symbol'],
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
    signs: [';w'],
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
    signs: ['deeper address'],
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
    signs: ['mail:', '['],
    tests: [/(?:xmpp|mailto):(?<![\s("'](?:xmpp|mailto):)/i],
  },
  'name of a reference over two lines': {
    reason: 'In a list or quotation, the indentation of the second line stays in its label.',
    example: '- [a\n  b]\n\n[a b]: c',
    signs: ['[', 'deeper'],
    tests: [/\[[^\][\n]*(?:\n(?![ \t>])[^\][\n]*)*\n[ \t>][^\][]*\](?!\()/],
  },
  'code at the start of a bracket': {
    reason: 'Where the bracket ends a line in a list, the text before the code ends elsewhere.',
    example: '- [\n  `a`](b)',
    signs: ['[ ]'],
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
    signs: ['[^', '<'],
    tests: [/\[\^[^\][]*\]:/, /\S\n[ \t>]*</],
  },
} as const satisfies Record<string, ParserDifference>;
