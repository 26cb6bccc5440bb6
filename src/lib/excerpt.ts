import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { toString } from 'mdast-util-to-string';

/** Enough Markdown to find the first paragraph in, and little enough to parse for every article. */
const SLICE = 4000;
/** A summary below a headline: about two sentences. */
const SENTENCES = 2;
const LENGTH = 220;
/** Full stops that end no sentence, though Unicode's rules for sentences say so: "Dr.", "J.". */
const ABBREVIATION =
  /(?:^|[\s(.])(?:\p{L}|Dr|Mr|Mrs|Ms|St|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Prof|Hon|Rev|Jr|Sr|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.\s*$/u;

/**
 * The first sentences of a Markdown text as plain text: of its first paragraph that has words, two
 * sentences or about 220 characters, cut at a word with an ellipsis where one sentence is longer.
 * `lang` is the text's language tag. Empty where there is no paragraph.
 */
export function firstSentences(markdown: string, lang: string): string {
  const source = withoutExtensions(markdown.slice(0, SLICE));
  for (const end of endsOf(source)) {
    const text = findWords(fromMarkdown(source.slice(0, end)));
    if (text !== undefined) return shorten(text, lang);
  }
  return '';
}

/**
 * How far to parse, less first: a paragraph that an empty line has ended is what it is, whatever
 * follows. A definition may stand anywhere, and makes a link of what else would be brackets.
 */
function* endsOf(source: string): Generator<number> {
  let end = 0;
  while (!source.includes(']:')) {
    end = source.indexOf('\n\n', 2 * end) + 2;
    if (end < 2) break;
    yield end;
  }
  yield source.length;
}

/** The first paragraph that has words, as plain text. */
function findWords({ children }: Root): string | undefined {
  for (const node of children) {
    const text = isParagraph(node) ? toPlain(node) : '';
    if (/\p{L}/u.test(text)) return text;
  }
  return undefined;
}

/** The line below the heads of a table, which plain Markdown takes for a paragraph. */
const TABLE_RULE = /^\s*\|?(?:\s*:?-+:?\s*\|)+\s*(?::?-+:?)?\s*$/m;

function isParagraph(node: RootContent): boolean {
  if (node.type !== 'paragraph') return false;
  const text = toString(node);
  return !/^:{2,}/.test(text) && !TABLE_RULE.test(text);
}

/** The parser knows plain Markdown: footnotes and strokes are taken out rather than read for it. */
function withoutExtensions(markdown: string): string {
  if (!/\[\^|~~/.test(markdown)) return markdown;
  return markdown
    .replace(/^\[\^[^\]\s]+\]:.*$/gm, '')
    .replace(/\[\^[^\]\s]+\]/g, '')
    .replace(/~~(?=\S)(.+?)~~/g, '$1');
}

function toPlain(node: Nodes): string {
  return toString(withoutPictures(node), { includeHtml: false }).replace(/\s+/gu, ' ').trim();
}

/** What a picture shows is not what the text says. */
function withoutPictures(node: Nodes): Nodes {
  if (!('children' in node)) return node;
  const children = node.children
    .filter((child) => child.type !== 'image' && child.type !== 'imageReference')
    .map((child) => withoutPictures(child));
  return { ...node, children } as Nodes;
}

function shorten(text: string, lang: string): string {
  let kept = '';
  let count = 0;
  for (const { segment } of segmenter(lang, 'sentence').segment(text)) {
    if (count === SENTENCES || (kept !== '' && kept.length + segment.trimEnd().length > LENGTH))
      break;
    kept += segment;
    if (!ABBREVIATION.test(kept)) count += 1;
  }
  kept = kept.trim();
  return kept.length <= LENGTH + 60 ? kept : cutAtWord(kept, lang);
}

function cutAtWord(text: string, lang: string): string {
  let end = 0;
  for (const { index, segment } of segmenter(lang, 'word').segment(text.slice(0, LENGTH + 20))) {
    if (index + segment.length > LENGTH) break;
    end = index + segment.length;
  }
  return `${text.slice(0, end).replace(/[\s\p{P}]+$/u, '')}…`;
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenter(lang: string, granularity: 'sentence' | 'word'): Intl.Segmenter {
  const key = `${lang} ${granularity}`;
  const known = segmenters.get(key) ?? new Intl.Segmenter(lang, { granularity });
  segmenters.set(key, known);
  return known;
}
