import { getCollection } from 'astro:content';
import { toContentFile } from '#loader/collection.ts';
import { buildArchive, type Archive } from '#model/archive.ts';
import type { StoredArticle } from '#schema/article.ts';
import type { StoredBrief } from '#schema/brief.ts';
import type { Row, Rows } from '#schema/row.ts';
import { site } from '#site/current.ts';
import { now } from '#site/inputs.ts';

let archive: Promise<Archive> | undefined;

/**
 * Everything that is published, as the model sees it: drafts, embargoes and what lies after `NOW`
 * are gone, here and nowhere else. Made once; while somebody writes, Vite loads this module anew
 * when the content changes.
 */
export function getArchive(): Promise<Archive> {
  archive ??= getRows().then((rows) => buildArchive(rows, site, now));
  return archive;
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
    // The loader stores more than the front matter: what it has learnt from body and file name.
    articles: toRows<StoredArticle>(articles as Stored<StoredArticle>[]),
    briefs: toRows<StoredBrief>(briefs as Stored<StoredBrief>[]),
    authors: toRows(authors),
    sections: toRows(sections),
    topics: toRows(topics),
    pages: toRows(pages),
  };
}

interface Stored<T> {
  id: string;
  filePath?: string;
  digest?: string | number;
  data: T;
}

function toRows<T>(entries: Stored<T>[]): Row<T>[] {
  return entries.map(({ id, filePath = '', digest = '', data }) => ({
    key: id,
    file: toContentFile(filePath),
    digest: String(digest),
    data,
  }));
}
