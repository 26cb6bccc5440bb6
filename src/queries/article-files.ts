import { Recent } from '#lib/recent.ts';
import { tellAsked } from '#loader/given.ts';
import { readBody } from '#loader/read-body.ts';
import { toPortableMarkdown } from '#markdown/portable/to-portable.ts';
import { findArticleHref } from '#model/article-link.ts';
import { toArticleRecord } from '#model/article-record.ts';
import { perArchive } from '#model/per-archive.ts';
import { toAbsolute } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import type { ArticleRecord } from '#schema/article-file.ts';
import { site } from '#site/current.ts';
import { contentDir } from '#site/inputs.ts';
import { getArchive } from './archive.ts';
import { findDrawnPicture, findHero } from './picture.ts';

/** Every article that has a page, as paths of a file beside it. */
export async function getArticlePaths() {
  const { articles, withdrawn } = await getArchive();
  return [...articles, ...withdrawn].map((article) => ({
    params: { article: article.path.slice(1, -1) },
    props: { article },
  }));
}

/** What `index.md` and `index.json` hold. Of a withdrawn article the body is empty. */
export async function getArticleFile(
  article: Article,
): Promise<{ record: ArticleRecord; body: string }> {
  if (article.withdrawn) return { record: toArticleRecord(article, site), body: '' };
  const hero = await findHero(article);
  const body = await getPortableBody(article);
  return { record: toArticleRecord(article, site, hero?.src), body };
}

/** The engine makes the files of one folder one after the other: the same text, twice. */
const portable = perArchive(() => new Recent<Promise<string>>(8));

async function getPortableBody(article: Article): Promise<string> {
  return portable(await getArchive()).get(article.file, () => toPortable(article));
}

async function toPortable({ file, lang, href }: Article): Promise<string> {
  const archive = await getArchive();
  return toPortableMarkdown(readBody(contentDir, file).text, {
    lang,
    site,
    absoluteTo: toAbsolute(site, href),
    resolvePicture: (src) => findDrawnPicture(file, src),
    resolveLink: (target) => {
      if (target.includes('.md')) tellAsked({ kind: 'link', file, target });
      return findArticleHref(archive, file, target);
    },
  });
}
