import type { APIRoute } from 'astro';
import { toArticleJson } from '#feeds/article-json.ts';
import type { Article } from '#model/types.ts';
import { getArticleFile, getArticlePaths } from '#queries/article-files.ts';
import { site } from '#site/current.ts';

/** Every article as data; docs/contracts/article-json.md says what it holds. */
export const getStaticPaths = () => (site.outputs.json ? getArticlePaths() : []);

export const GET: APIRoute<{ article: Article }> = async ({ props: { article } }) => {
  return new Response(toArticleJson(article, site, await getArticleFile(article)), {
    headers: { 'Content-Type': 'application/json' },
  });
};
