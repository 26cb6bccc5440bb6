import type { Archive } from '#model/archive.ts';
import { robotsPath, sitemapIndexPath, sitemapPath } from '#model/permalink.ts';
import { recentNews, sitemapParts, type SitemapPart } from '#model/sitemap.ts';
import { translations } from '#model/translations.ts';
import { lastChange } from '#model/updated.ts';
import type { PageKind } from '../page-plan.ts';
import type { Shown } from '../shown.ts';

/** The index, its parts by month and list, and the news of two days. */
export const sitemaps: PageKind = {
  component: 'src/pages/[sitemap].xml.ts',
  isScoped: true,
  *plan(archive, shown, scope) {
    if (!archive.site.outputs.sitemaps) return;
    const parts = sitemapParts(archive);
    const recent = recentNews(archive);
    yield {
      file: sitemapIndexPath.slice(1),
      parts: parts.map(({ name, changed }) => [name, changed]),
    };
    yield {
      file: sitemapPath('news').slice(1),
      parts: recent.map((article) => shown.headline(article)),
    };
    for (const part of parts) {
      // Lists of names are planned anyway; `2023-12-2` is of the month of its first seven signs.
      if (part.articles.length > 0 && !scope.sitemaps.has(part.name.slice(0, 7))) continue;
      yield { file: sitemapPath(part.name).slice(1), parts: toShown(archive, part, shown) };
    }
  },
};

export const robots: PageKind = {
  component: 'src/pages/[robots].txt.ts',
  *plan({ site }) {
    if (site.outputs.sitemaps) yield { file: robotsPath.slice(1), parts: [] };
  },
};

function toShown(archive: Archive, { articles, pages }: SitemapPart, shown: Shown): unknown[] {
  const listed = articles.map((article) => [
    article.href,
    article.lang,
    lastChange(article),
    shown.hero(article),
    translations(archive, article).map(({ href, lang }) => [href, lang]),
  ]);
  return [listed, pages];
}
