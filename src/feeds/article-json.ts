import { toCsl } from '#model/citations/csl.ts';
import { toCitation } from '#model/citations/to-citation.ts';
import { articleSchemaPath, toAbsolute, toAddress } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import type { ArticleFileData, ArticleRecord } from '#schema/article-file.ts';
import type { Site } from '#schema/site.ts';

/** `index.json`: the record, the text as Markdown, the citation. */
export function toArticleJson(
  article: Article,
  site: Site,
  { record, body }: { record: ArticleRecord; body: string },
): string {
  const data: ArticleFileData = {
    $schema: toAbsolute(site, toAddress(site, articleSchemaPath).href),
    ...record,
    ...(article.withdrawn === undefined && { markdown: body }),
    csl: toCsl(toCitation(article, site)),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}
