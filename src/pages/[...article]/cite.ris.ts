import type { APIRoute } from 'astro';
import { toCitationFile } from '#feeds/citations.ts';
import type { Article } from '#model/types.ts';
import { getArticlePaths } from '#queries/article-files.ts';
import { site } from '#site/current.ts';

/** Every article's record in RIS. */
export const getStaticPaths = () => (site.outputs.citations ? getArticlePaths() : []);

export const GET: APIRoute<{ article: Article }> = ({ props }) =>
  toCitationFile(props.article, 'ris', site);
