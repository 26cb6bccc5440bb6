import { toSlug } from '#lib/slug.ts';
import { smarten } from '#lib/smarten.ts';
import { directionOf } from '#lib/text-direction.ts';
import type { StoredArticle } from '#schema/article.ts';
import type { Picture } from '#schema/picture.ts';
import type { Row } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import type { AuthorNames } from './authors.ts';
import { toDefined } from './defined.ts';
import type { Names } from './names.ts';
import { articlePath, toAddress } from './permalink.ts';
import { toShortHash } from './short-hash.ts';
import type { Article, Section, Topic } from './types.ts';

interface Context {
  site: Site;
  authors: AuthorNames;
  sectionById: ReadonlyMap<string, Section>;
  topics: Names<Topic>;
}

/** A stored article with its address made and its references resolved. */
export function toArticle(row: Row<StoredArticle>, context: Context): Article {
  const { data } = row;
  const lang = data.lang ?? context.site.language;
  const slug = data.slug ?? (toSlug(row.key.split('/').at(-1) ?? '') || toShortHash(row.key));
  const section = data.section === undefined ? undefined : context.sectionById.get(data.section);
  const path = articlePath({
    day: data.date.day,
    slug,
    ...toDefined({ permalink: data.permalink }),
  });
  return {
    ...toAddress(context.site, path),
    file: row.file,
    // The loader fills in ids and slugs; what comes from elsewhere gets one from its path.
    id: data.id ?? (toSlug(row.key) || toShortHash(row.key)),
    // The body is set by the rules of its language; what stands above it is set alike.
    title: smarten(data.title, lang),
    summary: smarten(data.standfirst ?? data.excerpt ?? '', lang),
    date: data.date,
    authors: context.authors.resolve(data.authors),
    topics: [...new Set(data.topics.map((entry) => context.topics.resolve(entry)))],
    type: data.type,
    lang,
    dir: directionOf(lang),
    aliases: data.aliases,
    corrections: data.corrections,
    later: data.later,
    links: data.links,
    ...toDefined({
      kicker: data.kicker && smarten(data.kicker, lang),
      standfirst: data.standfirst && smarten(data.standfirst, lang),
      updated: data.updated,
      place: data.place,
      section,
      translationOf: data.translationOf,
      hero: data.hero && toSetPicture(data.hero, lang),
      readingTime: data.readingTime,
      withdrawn: data.withdrawn,
    }),
    ...(data.source && { source: toSource(data.source) }),
  };
}

function toSetPicture(picture: Picture, lang: string): Picture {
  const { caption, alt } = picture;
  return {
    ...picture,
    ...(caption !== undefined && { caption: smarten(caption, lang) }),
    ...(alt !== undefined && { alt: smarten(alt, lang) }),
  };
}

function toSource(source: NonNullable<StoredArticle['source']>): NonNullable<Article['source']> {
  const { publication, url, retrieved } = source;
  return { publication, ...toDefined({ url, retrieved }) };
}
