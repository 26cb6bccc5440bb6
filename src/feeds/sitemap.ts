import { toLegalXml, escapeXml } from './xml.ts';

/** An address of a sitemap. Addresses are whole, times in RFC 3339. */
export interface SitemapEntry {
  url: string;
  changed?: string;
  pictures?: string[];
  /** The same in other languages, itself included. */
  translations?: { lang: string; url: string }[];
  news?: { publication: string; lang: string; published: string; title: string };
}

const SPACES = {
  '': 'http://www.sitemaps.org/schemas/sitemap/0.9',
  ':image': 'http://www.google.com/schemas/sitemap-image/1.1',
  ':xhtml': 'http://www.w3.org/1999/xhtml',
  ':news': 'http://www.google.com/schemas/sitemap-news/0.9',
};

/** A sitemap by the protocol of sitemaps.org, with Google's words for pictures and news. */
export function writeSitemap(entries: readonly SitemapEntry[]): string {
  const spaces = Object.entries(SPACES).map(([prefix, name]) => ` xmlns${prefix}="${name}"`);
  return toDocument(`urlset${spaces.join('')}`, 'urlset', entries.map(toUrl));
}

/** The index that names the parts of a sitemap. */
export function writeSitemapIndex(parts: readonly Pick<SitemapEntry, 'url' | 'changed'>[]): string {
  const lines = parts.map(({ url, changed }) => `<sitemap>${toPlace(url, changed)}</sitemap>`);
  return toDocument(`sitemapindex xmlns="${SPACES['']}"`, 'sitemapindex', lines);
}

function toUrl({ url, changed, pictures = [], translations = [], news }: SitemapEntry): string {
  const shown = pictures.map((one) => `<image:image>${tag('image:loc', one)}</image:image>`);
  const others = translations.map(
    (one) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(one.lang)}" href="${escapeXml(one.url)}"/>`,
  );
  const parts = [toPlace(url, changed), ...others, ...(news ? [toNews(news)] : []), ...shown];
  return `<url>${parts.join('')}</url>`;
}

function toNews({ publication, lang, published, title }: NonNullable<SitemapEntry['news']>) {
  const who = tag('news:name', publication) + tag('news:language', lang);
  const what = tag('news:publication_date', published) + tag('news:title', title);
  return `<news:news><news:publication>${who}</news:publication>${what}</news:news>`;
}

function toPlace(url: string, changed: string | undefined): string {
  return tag('loc', url) + (changed === undefined ? '' : tag('lastmod', changed));
}

function tag(name: string, text: string): string {
  return `<${name}>${escapeXml(text)}</${name}>`;
}

function toDocument(start: string, end: string, lines: string[]): string {
  const all = ['<?xml version="1.0" encoding="UTF-8"?>', `<${start}>`, ...lines, `</${end}>`];
  return toLegalXml(`${all.join('\n')}\n`);
}
