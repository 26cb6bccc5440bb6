import type { z } from 'zod';
import type { ArticleData, BodyFacts, StoredArticle } from '#schema/article.ts';
import type { StoredBrief } from '#schema/brief.ts';
import { schemasFor } from '#schema/collections.ts';
import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Content, Row } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { sortFindings } from '#schema/sort-findings.ts';
import { toFindings } from '#schema/to-findings.ts';
import { firstSentences } from '#lib/excerpt.ts';
import { toBriefPlace } from './brief-place.ts';
import { checkBody } from './check-body.ts';
import { findLinks } from './find-links.ts';
import { parseFrontMatter, parseYamlFile, splitFrontMatter, type Split } from './front-matter.ts';
import { findOddFolders, listFiles, toKey } from './list-files.ts';
import { missingId, withNames } from './identity.ts';
import { makeLocate } from './locate.ts';
import { makePictures, type Pictures } from './pictures.ts';
import { readText } from './read-text.ts';
import { checkRules } from './rules/table.ts';

/** What reading one file has to know. */
interface Reading {
  contentDir: string;
  site: Site;
  pictures: Pictures;
  findings: Finding[];
  /** Keys of files that were refused, so that nothing else complains that they are unknown. */
  refused: Record<CollectionName, string[]>;
}

/**
 * Reads a whole content folder: every file of every collection, validated, with all findings of
 * all files, sorted by file and line whatever the order of the disk. Rows hold what is sound;
 * a file with an error has no row. Never throws for what stands in the folder.
 */
export function readContent(contentDir: string, site: Site): Promise<Content> {
  return Promise.try(readFolder, contentDir, site);
}

/** Files are read one after another: small reads are faster so than through the thread pool. */
function readFolder(contentDir: string, site: Site): Content {
  const empty = { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
  const reading: Reading = {
    contentDir,
    site,
    pictures: makePictures(contentDir, site.strict),
    findings: findOddFolders(contentDir),
    refused: structuredClone(empty),
  };
  const schemas = schemasFor(site.timeZone);
  const read = <T>(name: CollectionName, schema: z.ZodType<T>) => readAll(name, schema, reading);
  const rows = {
    articles: read('articles', schemas.articles).map((found) => toArticle(found, reading)),
    briefs: read('briefs', schemas.briefs).flatMap((found) => toBrief(found, reading)),
    authors: read('authors', schemas.authors).map(toRow),
    sections: read('sections', schemas.sections).map(toRow),
    topics: read('topics', schemas.topics).map(toRow),
    pages: read('pages', schemas.pages).map(toRow),
  };
  const { findings, refused, pictures } = reading;
  findings.push(...checkRules({ rows, site, refused, pictures, locate: makeLocate(contentDir) }));
  return { ...rows, findings: sortFindings(findings) };
}

interface Found<T> extends Row<T> {
  split: Split;
}

function readAll<T>(name: CollectionName, schema: z.ZodType<T>, reading: Reading): Found<T>[] {
  const { files, findings } = listFiles(reading.contentDir, name);
  reading.findings.push(...findings);
  const found: Found<T>[] = [];
  for (const file of files) {
    const row = readRow(name, file, schema, reading);
    if (row) found.push(row);
    else reading.refused[name].push(toKey(name, file));
  }
  return found;
}

function readRow<T>(
  name: CollectionName,
  file: string,
  schema: z.ZodType<T>,
  reading: Reading,
): Found<T> | undefined {
  const read = readText(reading.contentDir, file);
  if ('finding' in read) return void reading.findings.push(read.finding);
  const isYaml = /\.ya?ml$/i.test(file);
  const split = isYaml ? { body: '', line: 1 } : splitFrontMatter(read.text);
  const parsed = isYaml ? parseYamlFile(file, read.text) : parseFrontMatter(file, split);
  if (split.body !== '') reading.findings.push(...checkBody(file, split, reading.pictures));
  if (parsed.findings.length > 0) return void reading.findings.push(...parsed.findings);
  const result = schema.safeParse(parsed.yaml.data ?? {});
  if (!result.success) {
    const refused = { file, kind: name, yaml: parsed.yaml, schema };
    return void reading.findings.push(...toFindings(result.error.issues, refused));
  }
  return { key: toKey(name, file), file, digest: read.digest, data: result.data, split };
}

function toRow<T>({ key, file, digest, data }: Found<T>): Row<T> {
  return { key, file, digest, data };
}

function toArticle(found: Found<ArticleData>, { site, findings }: Reading): Row<StoredArticle> {
  const { key, file, data, split } = found;
  if (data.id === undefined) findings.push(missingId(file, key));
  return {
    ...toRow(found),
    data: { ...withNames(key, data), ...toBodyFacts(data, split.body, site) },
  };
}

function toBodyFacts(data: ArticleData, body: string, site: Site): BodyFacts {
  const links = findLinks(body, site);
  if (data.standfirst !== undefined) return { links };
  const excerpt = firstSentences(body, data.lang ?? site.language);
  return excerpt === '' ? { links } : { excerpt, links };
}

type BriefData = Omit<StoredBrief, 'date' | 'slug'> & { date?: StoredBrief['date'] | undefined };

function toBrief(found: Found<BriefData>, reading: Reading): Row<StoredBrief>[] {
  const place = toBriefPlace(found.file, found.data.date, reading.site.timeZone);
  if ('rule' in place) {
    reading.findings.push(place);
    return [];
  }
  return [{ ...toRow(found), data: { ...found.data, ...place } }];
}
