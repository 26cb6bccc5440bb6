import type { Nodes } from 'mdast';
import { remark } from 'remark';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import type { MarkdownContext } from '#markdown/context.ts';
import { findDifference } from '#markdown/parser-differences.ts';
import { grammar, parseNatively } from '#markdown/parser.ts';
import { createRenderer, renderMarkdown } from '#markdown/pipeline.ts';

/*
 * Holds the native parser against remark-parse: the whole tree with its positions, and the HTML
 * that comes out. Two things may differ in a tree, and no plugin can be led astray by either:
 * remark-gfm leaves texts beside an address that it found late without a position, and texts that
 * follow each other may be cut elsewhere.
 */

const reference = remark().use(grammar).freeze();

/** A plugin of its own: unified takes remark-parse itself for the one that it has already. */
function remarkReference(this: Processor): void {
  remarkParse.call(this);
}

/** A renderer of remark-parse alone: who brings a parser of their own gets it. */
const renderByReference = createRenderer({ remark: [remarkReference] });

const context: MarkdownContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: ['video.example'] },
  resolvePicture: (src) =>
    /^(?:[a-z]+:|\/\/)/i.test(src) ? undefined : { src: '/p.webp', width: 9, height: 6 },
};

/**
 * What comes out differently where the native parser may be asked, in words; undefined where all is
 * equal, or where the text is known to touch a difference.
 */
export async function findDisparity(source: string): Promise<string | undefined> {
  if (findDifference(source) !== undefined) return undefined;
  return findTreeDisparity(source) ?? (await findHtmlDisparity(source));
}

/** The first place in which the two trees of a text differ: `.children.0.type: "text" | "link"`. */
export function findTreeDisparity(source: string): string | undefined {
  return compare(simplify(reference.parse(source)), simplify(parseNatively(source)), '');
}

async function findHtmlDisparity(source: string): Promise<string | undefined> {
  const expected = await renderByReference(source, context);
  const found = await renderMarkdown(source, context);
  return compare(expected, found, '');
}

/** Plain data, with texts that follow each other in one. */
function simplify(node: Nodes): unknown {
  if (!('children' in node)) return node;
  const children: unknown[] = [];
  let run: { type: 'text'; value: string } | undefined;
  for (const [index, child] of node.children.entries()) {
    if (child.type === 'text' && run) run.value += child.value;
    else if (child.type !== 'text') run = undefined;
    if (child.type === 'text' && run) continue;
    const isRun = child.type === 'text' && node.children[index + 1]?.type === 'text';
    if (isRun) children.push((run = { type: 'text', value: child.value }));
    else children.push(simplify(child));
  }
  return { ...node, children };
}

function compare(expected: unknown, found: unknown, path: string): string | undefined {
  if (Object.is(expected, found)) return undefined;
  if (path.endsWith('.position') && (expected === undefined || found === undefined)) {
    return undefined;
  }
  if (!isRecord(expected) || !isRecord(found)) {
    return `${path}: ${JSON.stringify(expected)} | ${JSON.stringify(found)}`;
  }
  for (const key of new Set([...Object.keys(expected), ...Object.keys(found)])) {
    const difference = compare(expected[key], found[key], `${path}.${key}`);
    if (difference !== undefined) return difference;
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
