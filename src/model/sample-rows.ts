import { parseWhen } from '#lib/zoned-time.ts';
import type { StoredArticle } from '#schema/article.ts';
import type { AuthorData } from '#schema/author.ts';
import type { StoredBrief } from '#schema/brief.ts';
import type { Row, Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { buildArchive, type Archive } from './archive.ts';
import { toDefined } from './defined.ts';
import type { Article } from './types.ts';

/*
 * Builders for tests of this room: rows as the loader would give them, from the few words a case
 * is about.
 */

export const zone = 'Europe/Kyiv';

export function sampleSite(changes: Partial<Site> = {}): Site {
  return {
    name: 'The Sample',
    url: 'https://example.org/',
    origin: 'https://example.org',
    base: '/',
    language: 'en',
    timeZone: zone,
    publisher: { name: 'Sample Press', kind: 'organization' },
    sections: [],
    navigation: [],
    social: [],
    policies: {},
    strict: false,
    outputs: {
      search: true,
      feeds: true,
      sitemaps: true,
      cards: true,
      markdown: true,
      json: true,
      citations: true,
    },
    share: [],
    embeds: [],
    ...changes,
  };
}

type ArticleChanges = Partial<Omit<StoredArticle, 'date' | 'updated' | 'embargo'>> & {
  updated?: string;
  embargo?: string;
};

/** `articleRow('kirby', '2023-12-19 23:55', { topics: ['Ukraine'] })` */
export function articleRow(
  slug: string,
  date: string,
  changes: ArticleChanges = {},
): Row<StoredArticle> {
  const { updated, embargo, ...rest } = changes;
  const key = `${date.slice(0, 7).replace('-', '/')}/${slug}`;
  const data: StoredArticle = {
    title: slug,
    date: parseWhen(date, zone),
    authors: [],
    topics: [],
    type: 'news',
    aliases: [],
    draft: false,
    corrections: [],
    later: [],
    links: [],
    id: slug,
    ...rest,
    ...toDefined({
      updated: updated === undefined ? undefined : parseWhen(updated, zone),
      embargo: embargo === undefined ? undefined : parseWhen(embargo, zone),
    }),
  };
  return { key, file: `articles/${key}.md`, digest: slug, data };
}

export function briefRow(
  slug: string,
  date: string,
  changes: Partial<StoredBrief> = {},
): Row<StoredBrief> {
  const key = `${date.slice(0, 10).replaceAll('-', '/')}/${date.slice(11).replace(':', '')}-${slug}`;
  const data = { lead: slug, date: parseWhen(date, zone), slug, draft: false, ...changes };
  return { key, file: `briefs/${key}.md`, digest: slug, data };
}

export function authorRow(id: string, data: Partial<AuthorData> = {}): Row<AuthorData> {
  return {
    key: id,
    file: `authors/${id}.md`,
    digest: id,
    data: { name: id, kind: 'person', links: [], members: [], ...data },
  };
}

/** An archive of these rows at `now`, by default long after all of them. */
export function sampleArchive(
  rows: Partial<Rows>,
  site: Partial<Site> = {},
  now = '2026-01-01 12:00',
): Archive {
  const none: Rows = { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
  return buildArchive({ ...none, ...rows }, sampleSite(site), parseWhen(now, zone).instant);
}

/** The article with this id; a case that asks for another one is wrong. */
export function articleOf(archive: Archive, id: string): Article {
  const article = archive.articleById.get(id);
  if (!article) throw new Error(`the case has no article "${id}"`);
  return article;
}
