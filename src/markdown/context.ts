import type { VFile } from 'vfile';
import type { Site } from '#schema/site.ts';
import { englishLabels, type MarkdownLabels } from './labels.ts';

/** A picture ready for an `<img>`: addresses with the base, sizes in pixels. */
export interface ResolvedPicture {
  src: string;
  srcset?: string;
  /** The `sizes` attribute; left out, the width of the reading column. */
  sizes?: string;
  width: number;
  height: number;
}

type Eventually<T> = T | Promise<T>;

/** What a text needs to know of its surroundings. */
export interface MarkdownContext {
  /** The language of the text: quotation marks and dates follow it. */
  lang: string;
  site: Pick<Site, 'base' | 'origin' | 'embeds'>;
  /** The few words the pipeline adds itself; English where left out. */
  labels?: Partial<MarkdownLabels>;
  /** A calendar day (`2023-12-18`) in words; the language's long form where left out. */
  formatDay?: (day: string) => string;
  /** Set before every id, for texts that share a page: `1352-blockade-ends-`. */
  idPrefix?: string;
  /** The level of the text's highest heading; 2, below the page's own. */
  topHeading?: 2 | 3 | 4 | 5;
  /** Ids of the page beyond the usual ones, which a heading must not take. */
  reservedIds?: readonly string[];
  /**
   * The whole address of the page the text stands on, for a text that leaves it (feeds): every
   * address in it is made whole. Left out, addresses stay as pages of the site need them.
   */
  absoluteTo?: string;
  /** The picture of a local address (`kirby.jpg`, `/media/kirby.jpg`), if there is such a file. */
  resolvePicture(src: string): Eventually<ResolvedPicture | undefined>;
  /** The finished address of a link within the archive, with base: `../kirby.md`, `/old/12.html`. */
  resolveLink?(href: string): string | undefined;
}

declare module 'vfile' {
  interface DataMap {
    markdown: MarkdownContext;
  }
}

/** The context of the text in hand, which travels in the file's data. */
export function contextOf(file: VFile): MarkdownContext {
  const context = file.data.markdown;
  if (!context) throw new Error('A Markdown plugin ran without a context; use renderMarkdown.');
  return context;
}

export function labelsOf(file: VFile): MarkdownLabels {
  return { ...englishLabels, ...contextOf(file).labels };
}
