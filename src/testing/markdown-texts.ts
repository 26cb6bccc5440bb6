/*
 * Texts that no writer writes: pieces of Markdown thrown together, the same for the same seed. They
 * look for what two parsers read differently.
 */

const pieces = {
  words: 'a|b|foo|Bar| | | |\n|\n\n|.|,|!|?|(|)|"|\'|1|…|é|б|  \n|\\\n|\u00a0|«|»|“',
  emphasis:
    '*|**|***|_|__|~~|~|*a*|**b**|_c_|\\*|\\_|~~d~~|\n- _**b**_ |\n- **b** _**c**_ | _**d**_ ',
  code: '`|``|`x`|```|\n```\n|\n```js\n|    |\n    code\n|~~~|\n~~~\n|\n\n```\n[\n  {~a~}\n[b]: c\n```\n',
  links:
    '[|]|(|)|](|[a](b)|![a](b.jpg)|[a][b]|[b]|[b]: /u|\n\n[b]: /u "t"\n\n|<http://a.example>|![|<a@b.example>|"t"|[a](<b c> "t")|[x](/y \'z\')|\n[b]: ',
  addresses:
    'http://a.example|https://b.example/c_d*e|www.c.example|m@d.example|http://|www.|/x?y=1&z|).|,|_|:|mailto:|/x@y|/x@y.z1|x/a@1.2.3|/x@y.z/|é@a.b.c|http://a.b/(c)|&amp;|a.b-c_d@a.b|xmpp:',
  lists:
    '\n- |\n* |\n+ |\n1. |\n2) |\n  - |\n    |\n   |\n- [ ] |\n- [x] |[ ] |\n\n  |\n10. |\n  |\n-|\n1.|\n- - ',
  blocks:
    '\n# |\n## |\n> |\n>|\n---\n|\n===\n|\n***\n| #|\n> > |\n>> |\n\n|\n- > |\n> - |\n#|\n####### |\n>     c|\n>     |\n>\tc',
  html: '<|>|<b>|</b>|<div>|\n<div>\n|</div>\n|<!-- c -->|<img src="x">|\n<p>|<br/>|<a href="x">|</a>|\n<script>\n|</script>|<?x?>|<![CDATA[|]]>|<!X>|\n<table>\n|\n<!--|-->|<b a=\'|<pre>\n',
  notes:
    '[^1]|\n\n[^1]: note\n|[^n]|\n[^n]: |[^|^[|\n\n    |\n\n[^x]: y\n\n    z\n|[^1]: |[^x]|[^a b]|[^1](u)|![^1]',
  symbols: '𝒳|😀|👩‍👩‍👧|𞋿|𐊗|\u{1f1fa}|€|£|↩|\u0301|\u200b|\ufeff|\u2028|\ufffc|　',
  entities:
    '&amp;|&#42;|&#0;|&copy;|&nope;|&|&lt;|&#x1F600;|&nbsp;|&quot;|&Tab;|&NewLine;|&#10;|&#xD800;|&#87654321;',
  white: '\t|\r\n|\r|\n\t| \t |\0|\u000b|\f|   |\n \n|\t- |\r\n\r\n|  \r\n',
  directives: '\n:::aside\n|\n:::\n|\n::embed{url=x}\n|:a|::|\n::::x\n|\n:::x[y]{z="w"}\n|:::',
  escapes: '\\|\\[|\\]|\\<|\\`|\\#|\\&|\\~|\\!|\\:|\\\\|\\a',
} as const;

/** Tables need the very sign that parts the lists above. */
const tables =
  '¦; ¦ ;\n¦---¦---¦\n;\n¦ a ¦ b ¦\n;\n¦:-:¦--:¦\n;\\¦;\n¦ --- ¦\n;\na¦b\n-¦-\n;\n¦ `a¦b` ¦ c ¦;\n--¦--\n;\n> ¦ a ¦\n> ¦ - ¦\n'
    .replaceAll('¦', '|')
    .split(';');

const groups: readonly (readonly string[])[] = [
  ...Object.values(pieces).map((list) => list.split('|')),
  tables,
];

/** `count` texts for a seed; most are short, and mix words with up to four kinds of syntax. */
export function* makeMarkdownTexts(seed: number, count: number): Generator<string> {
  const random = makeRandom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  for (let made = 0; made < count; made += 1) {
    const used = Array.from({ length: 1 + Math.floor(random() * 4) }, () => pick(groups));
    const length = 2 + Math.floor(random() * random() * 40);
    yield Array.from({ length }, () => pick(pick([...used, groups[0] ?? []]))).join('');
  }
}

/** Mulberry32: numbers from 0 to 1, the same for the same seed. */
function makeRandom(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
