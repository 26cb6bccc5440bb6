import type { Nodes, Root } from 'mdast';
import { remark } from 'remark';
import remarkParse from 'remark-parse';
import type { Processor } from 'unified';
import type { MarkdownContext } from '#markdown/context.ts';
import { grammar, parseFast, parseNatively } from '#markdown/parser.ts';
import { createRenderer, renderMarkdown } from '#markdown/pipeline.ts';

/*
 * Holds the native parser against remark-parse: the whole tree with its positions, and the HTML
 * that comes out. Three things may differ in a tree, and no plugin can be led astray by them:
 * remark-gfm leaves texts beside an address that it found late without a position, and says of a
 * whole text that begins like a task whether it is done; texts that follow each other may be cut
 * elsewhere.
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
 * What comes out differently where the native parser is asked for a text or for parts of it, in
 * words; undefined where all is equal, or where remark-parse reads the whole.
 */
export async function findDisparity(source: string): Promise<string | undefined> {
  const found = parseFast(source, parseByReference);
  if (!found) return undefined;
  return compareTrees(source, found) ?? (await findHtmlDisparity(source));
}

function parseByReference(source: string): Root {
  return reference.parse(source);
}

/** The first place in which the two parsers' own trees of a text differ: `.children.0.type: "text" | "link"`. */
export function findTreeDisparity(source: string): string | undefined {
  return compareTrees(source, parseNatively(source));
}

function compareTrees(source: string, found: Root): string | undefined {
  return compare(simplify(reference.parse(source)), simplify(found), '');
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
  return node.type === 'root'
    ? { type: 'root', position: node.position, children }
    : { ...node, children };
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
