import type { Nodes, PhrasingContent, RootContent } from 'mdast';
import { smarten } from '#lib/smarten.ts';
import { findDifference } from './parser-differences.ts';
import { parseNatively } from './parser.ts';
import { tidyText } from './plain-text.ts';

/*
 * A search wants the words of every text, and most texts are nothing but prose: there the words stand
 * in the tree of the parser already, and the pipeline would only carry them. It is the pipeline that
 * says what the words are; prose.test.ts holds the two against each other.
 */

/** Headings with an id of their own, which is no word. */
const WRITTEN_ID = /\{:?\s*#/;
/** Holds the place of what keeps its typewriter marks; no text may have it. */
const VERBATIM = '\ufffc';
/** A picture, which ends what is set as one. */
const PICTURE = '\0';
const DEEPEST = 50;

/** What is read and put together on the way through one text. */
interface Reading {
  lang: string;
  parts: string[];
  /** False once something was met that only the pipeline knows. */
  isProse: boolean;
}

/**
 * The words of a text as `renderMarkdown` gives them; undefined where it holds more than prose,
 * pictures without captions, lists and code.
 */
export function readProse(source: string, lang: string): string | undefined {
  if (source.includes(VERBATIM) || WRITTEN_ID.test(source)) return undefined;
  if (findDifference(source) !== undefined) return undefined;
  const reading: Reading = { lang, parts: [], isProse: true };
  for (const node of parseNatively(source).children) readBlock(node, reading, 0);
  return reading.isProse ? tidyText(reading.parts.join('')) : undefined;
}

function readBlock(node: RootContent, reading: Reading, depth: number): void {
  if (depth > DEEPEST) reading.isProse = false;
  if (!reading.isProse) return;
  reading.parts.push('\n');
  if (node.type === 'code') reading.parts.push(node.value);
  else if (isLine(node)) reading.parts.push(readLine(node.children, reading));
  else if (isHolder(node)) for (const child of node.children) readBlock(child, reading, depth + 1);
  else if (node.type !== 'thematicBreak' && node.type !== 'definition') reading.isProse = false;
  reading.parts.push('\n');
}

function isLine(node: Nodes) {
  return node.type === 'paragraph' || node.type === 'heading';
}

function isHolder(node: Nodes) {
  return node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem';
}

/** A line of words, set by the rules of the language but for what is code. */
function readLine(nodes: readonly PhrasingContent[], reading: Reading): string {
  const kept: string[] = [];
  const line = nodes.map((node) => readInline(node, reading, kept)).join('');
  const set = line.split(PICTURE).map((part) => smarten(part, reading.lang));
  return set.join('').replaceAll(VERBATIM, () => kept.shift() ?? '');
}

function readInline(node: PhrasingContent, reading: Reading, kept: string[]): string {
  switch (node.type) {
    case 'text':
      return node.value;
    case 'inlineCode':
      kept.push(node.value.replaceAll('\n', ' '));
      return VERBATIM;
    case 'break':
      return '\n';
    case 'emphasis':
    case 'strong':
    case 'delete':
    case 'linkReference':
      return node.children.map((child) => readInline(child, reading, kept)).join('');
    case 'link':
      return readLink(node.children, reading, kept);
    case 'image':
      if (node.title) reading.isProse = false;
      return PICTURE;
    default:
      reading.isProse = false;
      return '';
  }
}

/** A link that shows its own address keeps it; of a picture in a link the pipeline knows more. */
function readLink(children: readonly PhrasingContent[], reading: Reading, kept: string[]): string {
  const text = children.map((child) => readInline(child, reading, kept)).join('');
  if (text.includes(PICTURE)) reading.isProse = false;
  const [first, second] = children;
  const isBare = !second && first?.type === 'text' && /^(?:https?:|www\.)/i.test(text);
  if (!isBare) return text;
  kept.push(text);
  return VERBATIM;
}
