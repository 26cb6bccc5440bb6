import type { APIRoute } from 'astro';
import { toArticleMarkdown, toNoticeText } from '#feeds/article-markdown.ts';
import { toUi } from '#i18n/ui.ts';
import type { Article } from '#model/types.ts';
import { getArticleFile, getArticlePaths } from '#queries/article-files.ts';
import { site } from '#site/current.ts';

/** Every article as Markdown. */
export const getStaticPaths = () => (site.outputs.markdown ? getArticlePaths() : []);

export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  const { record, body } = await getArticleFile(article);
  const { withdrawn, lang } = article;
  const text = withdrawn ? toNoticeText(withdrawn, toUi(lang, site)) : body;
  return new Response(toArticleMarkdown(record, text), {
    headers: { 'Content-Type': 'text/markdown; charset=utf-8' },
  });
};
