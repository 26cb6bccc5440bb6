import type { Root } from 'hast';
import rehypeSanitize from 'rehype-sanitize';
import { remark } from 'remark';
import type { PluggableList } from 'unified';
import { VFile } from 'vfile';
import { rehypeAbsolute } from './absolute.ts';
import { allowed } from './allowed.ts';
import { rehypeCode } from './code.ts';
import type { MarkdownContext } from './context.ts';
import { remarkDirectives } from './directives.ts';
import { rehypeFigures } from './figures.ts';
import { rehypeFootnotes } from './footnotes.ts';
import { rehypeForeignHtml } from './foreign-html.ts';
import { rehypeFragments } from './fragments.ts';
import { rehypeHeadings } from './headings.ts';
import { rehypeLinks } from './links.ts';
import { rehypeLists } from './lists.ts';
import { grammar, remarkNativeParser } from './parser.ts';
import { rehypePictures } from './pictures.ts';
import { findMarks, toPlainText, type TextMarks } from './plain-text.ts';
import { rehypePrint } from './print.ts';
import { rehypeRawHtml } from './raw-html.ts';
import { rehypeSmartPunctuation } from './smart-punctuation.ts';
import { rehypeTables } from './tables.ts';
import { rehypeTags } from './tags.ts';
import { rehypeTaskLists } from './task-lists.ts';
import { rehypeTidy } from './tidy.ts';
import { remarkToHtmlTree } from './to-html-tree.ts';

/** Further plugins of a publication; they run after ours and before the sanitiser. */
export interface ExtraPlugins {
  remark?: PluggableList;
  rehype?: PluggableList;
}

/** A finished text. */
export interface RenderedBody extends TextMarks {
  html: string;
  /** The words a reader reads, for counting. */
  text: string;
}

export type RenderMarkdown = (source: string, context: MarkdownContext) => Promise<RenderedBody>;

/** From Markdown to a tree that is safe to print: every step, in order. */
const steps = ({ remark = [], rehype = [] }: ExtraPlugins): PluggableList => [
  ...grammar,
  // Ours need no positions of what the native parser has read; another's may.
  [remarkNativeParser, { positions: remark.length + rehype.length > 0 }],
  remarkDirectives,
  ...remark,
  remarkToHtmlTree,
  rehypeRawHtml,
  rehypeForeignHtml,
  rehypeTags,
  rehypeLists,
  rehypeFootnotes,
  rehypeHeadings,
  rehypePictures,
  rehypeFigures,
  rehypeLinks,
  rehypeFragments,
  rehypeTaskLists,
  rehypeTables,
  rehypeTidy,
  rehypeSmartPunctuation,
  rehypeCode,
  rehypeAbsolute,
  ...rehype,
  [rehypeSanitize, allowed],
];

/** A renderer with further plugins. Make it once and keep it: it serves every language. */
export function createRenderer(extra: ExtraPlugins = {}): RenderMarkdown {
  const processor = remark().use(steps(extra)).use(rehypePrint).freeze();
  return async (source, context) => {
    const file = new VFile({ value: source, data: { markdown: context } });
    try {
      const tree = (await processor.run(processor.parse(file), file)) as Root;
      return { html: processor.stringify(tree, file), ...toFacts(tree) };
    } catch (error) {
      // The one way in which a text alone can stop its rendering.
      if (!(error instanceof RangeError)) throw error;
      throw new NestingError('the text is nested too deeply to be read', { cause: error });
    }
  };
}

/** Hundreds of quotations or elements inside each other. */
export class NestingError extends Error {}

function toFacts(tree: Root): Omit<RenderedBody, 'html'> {
  return { text: toPlainText(tree), ...findMarks(tree) };
}

/**
 * The body of an article, brief or page as HTML. Content is not trusted: whatever the text holds,
 * the result has no script, style, frame or address of another kind than the web's.
 *
 * @throws {NestingError} where the text nests quotations or elements a thousand deep.
 */
export const renderMarkdown: RenderMarkdown = createRenderer();
