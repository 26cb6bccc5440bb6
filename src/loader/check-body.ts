import type { Nodes, Root } from 'mdast';
import remarkDirective from 'remark-directive';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';
import { placeOf } from '#lib/decode-text.ts';
import { findDirective } from '#schema/directives.ts';
import type { Finding } from '#schema/finding.ts';
import { checkDirective, checkLone } from './check-directive.ts';
import type { Split } from './front-matter.ts';
import type { Pictures } from './pictures.ts';
import { scanPictures, WORDLESS, type Placed } from './scan-pictures.ts';

/*
 * Bodies are not parsed to check them: that would cost as much as to render them. A look at the
 * text finds what may be wrong; only then is the body parsed, to leave out what stands in code.
 */

const HTML_PICTURE = /<img\b[^>]*?\bsrc=["']([^"'>]+)/gi;
/** A gallery, whose pictures are counted, and a fence that closes at once. */
const HOLLOW = /^[ \t>]*:{3,}(?:gallery\b|[^\n]*\n\s*:{3,}[ \t]*$)/m;
/** A directive in the midst of a text, at the beginning of a line: one or two colons are missing. */
const LONE = /^[ \t>]*:[A-Za-z][\w-]*[[{]/m;
/** The same anywhere in a line: next to nothing to look for, and most bodies have none. */
const LONE_ANYWHERE = /:[A-Za-z][\w-]*[[{]/;
const FENCE = /^[ \t>]*(:{2,})( *)([A-Za-z][\w-]*)?(.*)$/gm;

/** What is wrong with the body of a file: pictures that are not there, unknown directives. */
export function checkBody(file: string, split: Split, pictures: Pictures): Finding[] {
  const seen = scanPictures(file, split.body, pictures);
  const isSerious = seen.some(({ severity }) => severity === 'error');
  const found =
    isSerious || hasOddFence(split.body) ? parseAndFind(file, split.body, pictures) : seen;
  return found.map(({ line, ...finding }) => ({ file, line: line + split.line - 1, ...finding }));
}

function parseAndFind(file: string, body: string, pictures: Pictures): Placed[] {
  const tree = unified().use(remarkParse).use(remarkDirective).parse(body);
  return [...picturesIn(tree, file, pictures), ...directivesIn(tree, body)];
}

/** Anything but a known name with nothing to check in it, and a fence that closes it. */
function hasOddFence(body: string): boolean {
  if (LONE_ANYWHERE.test(body) && LONE.test(body)) return true;
  if (!body.includes('::')) return false;
  if (HOLLOW.test(body)) return true;
  let open = 0;
  for (const [, colons = '', space = '', name, rest = ''] of body.matchAll(FENCE)) {
    const isContainer = colons.length > 2;
    if (name === undefined) open -= isContainer ? 1 : 0;
    else if (!isContainer || space + rest.trim() !== '' || !findDirective(name)) return true;
    else open += 1;
  }
  return open !== 0;
}

function* picturesIn(tree: Root, file: string, pictures: Pictures): Generator<Placed> {
  const found: { src: string; node: Nodes; line?: number; column?: number }[] = [];
  const referenced = new Set<string>();
  visit(tree, 'imageReference', (node) => void referenced.add(node.identifier));
  visit(tree, (node) => {
    if (node.type === 'image') found.push({ src: node.url, node });
    if (node.type === 'definition' && referenced.has(node.identifier)) {
      found.push({ src: node.url, node });
    }
    if (node.type === 'html') found.push(...htmlPictures(node.value, node));
  });
  for (const { src, node, line, column } of found) {
    const isWordless = node.type === 'image' && !node.alt?.trim();
    const problem = pictures.findProblem(file, src) ?? (isWordless ? WORDLESS : undefined);
    const start = node.position?.start ?? { line: 1, column: 1 };
    if (!problem) continue;
    yield { ...problem, line: line ?? start.line, column: column ?? start.column };
  }
}

function htmlPictures(html: string, node: Nodes) {
  const start = node.position?.start ?? { line: 1, column: 1 };
  return [...html.matchAll(HTML_PICTURE)].map(({ index, 1: src = '' }) => {
    const inside = placeOf(html, index);
    const column = inside.line === 1 ? start.column + inside.column - 1 : inside.column;
    return { src, node, line: start.line + inside.line - 1, column };
  });
}

function* directivesIn(tree: Root, body: string): Generator<Placed> {
  const found: Placed[] = [];
  const lines = body.split('\n');
  visit(tree, (node) => {
    const start = node.position?.start;
    if (!start) return;
    if (node.type === 'containerDirective' || node.type === 'leafDirective') {
      const last = lines[(node.position?.end.line ?? 1) - 1] ?? '';
      const { line, column } = start;
      found.push(...checkDirective(node, last).map((told) => ({ ...told, line, column })));
    }
    if (node.type === 'textDirective' && beginsLine(lines, start)) {
      const { line, column } = start;
      found.push({ ...checkLone(node), line, column });
    }
    if (node.type === 'paragraph') found.push(...spacedFences(lines, node));
  });
  yield* found;
}

/** Elsewhere in a line colons are only colons: `at 12:30[1]`. */
function beginsLine(lines: string[], { line, column }: Point): boolean {
  const text = lines[line - 1] ?? '';
  return LONE.test(text) && /^[ \t>]*$/.test(text.slice(0, column - 1));
}

/** `::: aside` is what other systems write; with the space it is no directive but plain text. */
function spacedFences(lines: string[], { position }: Nodes): Placed[] {
  const [from, to] = [position?.start.line ?? 1, position?.end.line ?? 0];
  return lines.slice(from - 1, to).flatMap((text, index): Placed[] => {
    const [, indent = '', colons = '', name = '', rest = ''] =
      /^([ \t>]*)(:{2,}) +([A-Za-z][\w-]*)(.*)$/.exec(text) ?? [];
    if (!findDirective(name)) return [];
    return [
      {
        rule: 'spaced-directive',
        severity: 'error',
        line: from + index,
        column: indent.length + 1,
        message: `There is a space between \`${colons}\` and \`${name}\`.`,
        hint: `Write \`${colons}${name}${rest.trimEnd()}\`.`,
      },
    ];
  });
}
