import { toIso } from '#lib/zoned-time.ts';
import type { ArticleRecord } from '#schema/article-file.ts';
import type { Site } from '#schema/site.ts';
import { toCredit } from './credit.ts';
import { toDefined } from './defined.ts';
import { frontPath, toAbsolute, toAddress } from './permalink.ts';
import type { Article, Section } from './types.ts';

/**
 * An article's data for use elsewhere: every reference resolved, every address whole. `hero` is the
 * address of the published picture. Of a withdrawn article only what its notice shows is told.
 */
export function toArticleRecord(article: Article, site: Site, hero?: string): ArticleRecord {
  const { title, id, type, lang, date, updated, authors, section, topics, withdrawn } = article;
  const { corrections, source } = article;
  return {
    title,
    id,
    url: toAbsolute(site, article.href),
    ...(withdrawn === undefined && toIntroduction(article)),
    type,
    lang,
    date: toIso(date),
    ...(updated && { updated: toIso(updated) }),
    authors: authors.map(({ name, kind, id: author, href }) => {
      return { name, kind, id: author, url: toAbsolute(site, href) };
    }),
    ...toDefined({ place: article.place }),
    ...(section && { section: toNamed(section, site) }),
    topics: topics.map((topic) => toNamed(topic, site)),
    ...toDefined({ translationOf: article.translationOf }),
    ...(article.later.length > 0 && { later: article.later }),
    ...(withdrawn === undefined && toHero(article, site, hero)),
    ...(source && { source: toSource(source) }),
    ...(corrections.length > 0 && { corrections: corrections.map(toNotice) }),
    ...(withdrawn && { withdrawn: { ...withdrawn, date: toIso(withdrawn.date) } }),
    publication: { name: site.name, url: toAbsolute(site, toAddress(site, frontPath).href) },
    ...(site.licence && { licence: toLicence(site.licence) }),
  };
}

function toIntroduction({ kicker, standfirst }: Article) {
  return toDefined({ kicker, standfirst });
}

function toNamed({ id, name, href }: Section, site: Site) {
  return { id, name, url: toAbsolute(site, href) };
}

function toHero({ hero }: Article, site: Site, src: string | undefined) {
  if (!hero || src === undefined) return {};
  const { alt, caption, licence } = hero;
  const credit = toCredit(hero);
  return { hero: { url: toAbsolute(site, src), ...toDefined({ alt, caption, credit, licence }) } };
}

function toSource({ publication, url, retrieved }: NonNullable<Article['source']>) {
  return { publication, ...toDefined({ url }), ...(retrieved && { retrieved: toIso(retrieved) }) };
}

function toNotice({ date, kind, text }: Article['corrections'][number]) {
  return { date: toIso(date), kind, text };
}

function toLicence({ name, url }: NonNullable<Site['licence']>) {
  return { name, ...toDefined({ url }) };
}
