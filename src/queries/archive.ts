import { getCollection } from 'astro:content';
import { toContentFile } from '#loader/collection.ts';
import { findGivenArchive, findGivenRows } from '#loader/given.ts';
import { buildArchive, type Archive } from '#model/archive.ts';
import type { StoredArticle } from '#schema/article.ts';
import type { AuthorData } from '#schema/author.ts';
import type { StoredBrief } from '#schema/brief.ts';
import type { PageData } from '#schema/page.ts';
import type { Row, Rows } from '#schema/row.ts';
import type { SectionData } from '#schema/section.ts';
import type { TopicData } from '#schema/topic.ts';
import { site } from '#site/current.ts';
import { now } from '#site/inputs.ts';

let archive: Promise<Archive> | undefined;

/** While somebody writes, of each state of the content. */
const archives = new WeakMap<Promise<Rows>, Promise<Archive>>();

/**
 * Everything that is published, as the model sees it: drafts, embargoes and what lies after `NOW`
 * are gone, here and nowhere else. Made once; while somebody writes, once after each change.
 */
export function getArchive(): Promise<Archive> {
  const rows = findGivenRows();
  if (rows) return archiveOf(rows);
  archive ??= makeArchive();
  return archive;
}

function archiveOf(rows: Promise<Rows>): Promise<Archive> {
  const made = archives.get(rows) ?? rows.then((read) => buildArchive(read, site, now));
  archives.set(rows, made);
  return made;
}

/** The engine's, where it renders: it has read the content itself, and Astro's store is empty. */
async function makeArchive(): Promise<Archive> {
  const given = findGivenArchive() as Archive | undefined;
  return given ?? buildArchive(await getRows(), site, now);
}

async function getRows(): Promise<Rows> {
  const [articles, briefs, authors, sections, topics, pages] = await Promise.all([
    getCollection('articles'),
    getCollection('briefs'),
    getCollection('authors'),
    getCollection('sections'),
    getCollection('topics'),
    getCollection('pages'),
  ]);
  return {
    articles: toRows<StoredArticle>(articles),
    briefs: toRows<StoredBrief>(briefs),
    authors: toRows<AuthorData>(authors),
    sections: toRows<SectionData>(sections),
    topics: toRows<TopicData>(topics),
    pages: toRows<PageData>(pages),
  };
}

interface Stored {
  id: string;
  filePath?: string;
  digest?: string | number;
  data: unknown;
}

/**
 * The loader stores more than the schema of a collection tells Astro: what it has learnt from the
 * body and the file's name. It has validated every entry, so its word is taken for the type.
 */
function toRows<T>(entries: Stored[]): Row<T>[] {
  return entries.map(({ id, filePath = '', digest = '', data }) => ({
    key: id,
    file: toContentFile(filePath),
    digest: String(digest),
    data: data as T,
  }));
}
