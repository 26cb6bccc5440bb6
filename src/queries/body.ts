import { Recent } from '#lib/recent.ts';
import { tellAsked, tellWords } from '#loader/given.ts';
import { readBody } from '#loader/read-body.ts';
import type { MarkdownContext } from '#markdown/context.ts';
import { renderMarkdown, type RenderedBody } from '#markdown/pipeline.ts';
import { findArticleHref } from '#model/article-link.ts';
import { perArchive } from '#model/per-archive.ts';
import type { Article, Author, Brief, Page } from '#model/types.ts';
import { site } from '#site/current.ts';
import { contentDir } from '#site/inputs.ts';
import { getArchive } from './archive.ts';
import { findDrawnPicture } from './picture.ts';

/** How a text is drawn: the words of the interface, and where on a page (or off it) it stands. */
export type BodyStyle = Pick<
  MarkdownContext,
  'labels' | 'formatDay' | 'idPrefix' | 'topHeading' | 'absoluteTo'
>;

/**
 * The body of an article, a page or an author's biography, read and rendered now.
 *
 * @throws {Error} naming the file, where it can no longer be read or cannot be rendered.
 */
export async function getBody(
  entry: Pick<Article | Page | Author, 'lang'> & { file: string },
  style: BodyStyle,
): Promise<RenderedBody> {
  const archive = await getArchive();
  const { file, lang } = entry;
  let missing = 0;
  try {
    const { text, digest } = readBody(contentDir, file);
    const body = await renderMarkdown(text, {
      ...style,
      lang,
      site,
      resolvePicture: async (src) => {
        const picture = await findDrawnPicture(file, src);
        if (!picture) missing += 1;
        return picture;
      },
      resolveLink: (href) => {
        if (href.includes('.md')) tellAsked({ kind: 'link', file, target: href });
        return findArticleHref(archive, file, href);
      },
    });
    // Elsewhere, or with a picture missing, a text may say its words otherwise.
    const isOwnPage = style.idPrefix === undefined && style.absoluteTo === undefined;
    if (isOwnPage && missing === 0) tellWords({ file, digest, lang, text: body.text });
    return body;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`${file}: ${reason}`, { cause: error });
  }
}

type BriefBody = Pick<RenderedBody, 'html' | 'text'>;

/** Below a feed's heading and its day's. */
const BRIEF_HEADING = 4;

/** The rendered bodies of `briefs` by their `href`; where they stand under a day, headings are h4. */
export function getBriefBodies(
  briefs: readonly Brief[],
  style: BodyStyle,
): Promise<Map<string, string>> {
  return getOfBriefs(briefs, style, ({ html }) => html);
}

/** The words of `briefs` below their leads, without markup, by their `href`. */
export function getBriefTexts(
  briefs: readonly Brief[],
  style: BodyStyle,
): Promise<Map<string, string>> {
  return getOfBriefs(briefs, style, ({ text }) => text);
}

async function getOfBriefs(
  briefs: readonly Brief[],
  style: BodyStyle,
  toPart: (body: BriefBody) => string,
): Promise<Map<string, string>> {
  const entries = briefs.map(
    async (brief) => [brief.href, toPart(await getBriefBody(brief, style))] as const,
  );
  return new Map(await Promise.all(entries));
}

/** One brief stands beside many articles; the feed of neighbouring articles is nearly the same. */
const briefBodies = perArchive(() => new Recent<Promise<BriefBody>>(2000));

async function getBriefBody(brief: Brief, style: BodyStyle): Promise<BriefBody> {
  const { topHeading = BRIEF_HEADING } = style;
  const key = `${topHeading} ${style.labels?.footnotes ?? ''} ${brief.href}`;
  return briefBodies(await getArchive()).get(key, async () => {
    const idPrefix = `${brief.slug}-`;
    const { html, text } = await getBody(brief, { ...style, idPrefix, topHeading });
    return { html, text };
  });
}
