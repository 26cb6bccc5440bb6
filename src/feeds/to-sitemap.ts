import { toLikelyLocale } from '#lib/likely-locale.ts';
import { toIso, type When } from '#lib/zoned-time.ts';
import type { Archive } from '#model/archive.ts';
import { toFeedTime } from '#model/followed.ts';
import { sitemapIndexPath, sitemapPath, toAbsolute, toAddress } from '#model/permalink.ts';
import { recentNews, sitemapParts, type SitemapPart } from '#model/sitemap.ts';
import { translations } from '#model/translations.ts';
import type { Article } from '#model/types.ts';
import { lastChange } from '#model/updated.ts';
import type { Site } from '#schema/site.ts';
import { writeSitemap, writeSitemapIndex, type SitemapEntry } from './sitemap.ts';

/** The addresses of heroes' files by the `href` of their article. */
export type Heroes = ReadonlyMap<string, { src: string }>;

/** A file for programs that read the whole site, at its path below the base. */
export interface SitemapFile {
  path: string;
  /** The part it holds; absent in the index and the news. */
  part?: SitemapPart;
  write(heroes: Heroes): string;
}

/** Everything that a search engine is told of the site's pages: the index, its parts, the news. */
export function sitemapFiles(archive: Archive): SitemapFile[] {
  const { site } = archive;
  const parts = sitemapParts(archive);
  const news = recentNews(archive);
  return [
    {
      path: sitemapIndexPath,
      write: () => writeSitemapIndex(parts.map((part) => toIndexEntry(part, site))),
    },
    {
      path: sitemapPath('news'),
      write: () => writeSitemap(news.map((article) => toNewsEntry(article, site))),
    },
    ...parts.map((part) => ({
      path: sitemapPath(part.name),
      part,
      write: (heroes: Heroes) => writePart(archive, part, heroes),
    })),
  ];
}

/** Everything may be read; where the sitemaps are. */
export function writeRobots(site: Site): string {
  const maps = [sitemapIndexPath, sitemapPath('news')].map(
    (path) => `Sitemap: ${toUrl(site, path)}`,
  );
  return ['User-agent: *', 'Allow: /', '', ...maps, ''].join('\n');
}

function toIndexEntry({ name, changed }: SitemapPart, site: Site): SitemapEntry {
  return { url: toUrl(site, sitemapPath(name)), ...(changed !== undefined && toChanged(changed)) };
}

function writePart(archive: Archive, { articles, pages }: SitemapPart, heroes: Heroes): string {
  const { site } = archive;
  return writeSitemap([
    ...articles.map((article) => toArticleEntry(archive, article, heroes)),
    ...pages.map((path) => ({ url: toUrl(site, path) })),
  ]);
}

function toArticleEntry(archive: Archive, article: Article, heroes: Heroes): SitemapEntry {
  const { site } = archive;
  const hero = heroes.get(article.href);
  const others = translations(archive, article);
  return {
    url: toAbsolute(site, article.href),
    ...toChanged(lastChange(article)),
    ...(hero && { pictures: [toAbsolute(site, hero.src)] }),
    ...(others.length > 0 && {
      translations: [article, ...others].map(({ lang, href }) => ({
        lang,
        url: toAbsolute(site, href),
      })),
    }),
  };
}

function toNewsEntry({ href, lang, date, title }: Article, site: Site): SitemapEntry {
  const published = toFeedTime(date, site.timeZone);
  const news = { publication: site.name, lang: toNewsLanguage(lang), published, title };
  return { url: toAbsolute(site, href), news };
}

/** Google takes a language without script or country, but for Chinese, which it asks to be told. */
function toNewsLanguage(lang: string): string {
  const { language, script } = toLikelyLocale(lang);
  if (language !== 'zh') return language;
  return script === 'Hant' ? 'zh-tw' : 'zh-cn';
}

/** A day without a clock is told as a day. */
function toChanged(when: When): { changed: string } {
  return { changed: toIso(when) };
}

function toUrl(site: Site, path: string): string {
  return toAbsolute(site, toAddress(site, path).href);
}
