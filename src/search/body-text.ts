import { toBodyStyle } from '#i18n/body-style.ts';
import { toUi } from '#i18n/ui.ts';
import { readBody } from '#loader/read-body.ts';
import type { MarkdownContext, ResolvedPicture } from '#markdown/context.ts';
import { renderMarkdown } from '#markdown/pipeline.ts';
import { readProse } from '#markdown/prose.ts';
import type { Site } from '#schema/site.ts';

/** The words of a text do not hang on what its pictures are, but on there being some. */
const anyPicture: ResolvedPicture = { src: '/', width: 1, height: 1 };

/**
 * The words that a reader reads of a body, by the pipeline that makes its page where it takes one.
 *
 * @throws {Error} naming the file, where it can no longer be read.
 */
export async function readBodyText(
  contentDir: string,
  file: string,
  { lang, site }: { lang: string; site: Site },
): Promise<string> {
  const source = readBody(contentDir, file).text;
  const text = readProse(source, lang) ?? (await renderText(source, lang, site));
  return toLine(text);
}

/** The words of a body in one line, as the index takes them. */
export function toLine(text: string): string {
  return text.replaceAll('\n', ' ');
}

async function renderText(source: string, lang: string, site: Site): Promise<string> {
  const context: MarkdownContext = {
    ...toBodyStyle(toUi(lang, site)),
    lang,
    site,
    resolvePicture: () => anyPicture,
  };
  return (await renderMarkdown(source, context)).text;
}
