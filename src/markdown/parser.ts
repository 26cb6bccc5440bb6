import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import { markdownToMdast } from 'satteri';
import type { Parser, PluggableList, Processor } from 'unified';
import { remarkBlockDirectives } from './block-directives.ts';
import { parseInParts } from './parse-in-parts.ts';
import { findDifference } from './parser-differences.ts';

/*
 * Two parsers and one tree. remark-parse is what is right; the native parser is several times
 * faster and gives the same tree, but for what the lists of differences name. Every plugin after
 * them sees the same, whichever has read the text.
 */

/** The Markdown that we read, as plugins of remark-parse. */
export const grammar: PluggableList = [[remarkGfm, { singleTilde: false }], remarkBlockDirectives];

/** The same for the native parser. */
const features = { gfm: true, frontmatter: false } as const;

/** The tree of a text in which no difference is known to lie. */
export function parseNatively(source: string, { positions = true }: ParserOptions = {}): Root {
  return markdownToMdast(source, { features, position: positions }) as Root;
}

export interface ParserOptions {
  /** Whether every node says where it stands, which is half of what a tree weighs; true if left out. */
  positions?: boolean;
}

/**
 * The tree of a text by the native parser, but for the parts that `parse` has to read; undefined
 * where that is the whole of it.
 */
export function parseFast(
  source: string,
  parse: (source: string) => Root,
  options?: ParserOptions,
): Root | undefined {
  if (findDifference(source) === undefined) return parseNatively(source, options);
  return parseInParts(source, parseNatively(source), parse);
}

/**
 * Lets the native parser read the texts that it reads as remark-parse does. It stands behind the
 * plugins whose grammar the native parser has too; where a later one adds grammar of its own, or
 * brings a parser, that alone is used.
 */
export function remarkNativeParser(this: Processor, options?: ParserOptions): void {
  const parse = this.parser as Parser<Root>;
  const known = countGrammars(this);
  this.parser = (source, file) => {
    const parseAlike = (part: string) => parse(part, file);
    return (
      (countGrammars(this) === known ? parseFast(source, parseAlike, options) : undefined) ??
      parse(source, file)
    );
  };
}

function countGrammars(processor: Processor): number {
  const { micromarkExtensions = [], fromMarkdownExtensions = [] } = processor.data();
  return micromarkExtensions.length + fromMarkdownExtensions.length;
}
