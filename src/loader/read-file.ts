import type { z } from 'zod';
import { firstSentences } from '#lib/excerpt.ts';
import type { ArticleData, BodyFacts, StoredArticle } from '#schema/article.ts';
import type { StoredBrief } from '#schema/brief.ts';
import { schemasFor } from '#schema/collections.ts';
import type { Finding } from '#schema/finding.ts';
import type { PageData } from '#schema/page.ts';
import type { CollectionName, Row, Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { toFindings } from '#schema/to-findings.ts';
import { toBriefPlace } from './brief-place.ts';
import { checkBody } from './check-body.ts';
import { findLinks } from './find-links.ts';
import { parseFrontMatter, parseYamlFile, splitFrontMatter, type Split } from './front-matter.ts';
import { missingId, withNames } from './identity.ts';
import { toKey } from './list-files.ts';
import type { Pictures } from './pictures.ts';
import { readText, type ReadBytes } from './read-text.ts';
import { toStandIn, type Places } from './stand-in.ts';

/** What reading one file has to know. */
export interface Reading {
  contentDir: string;
  site: Site;
  pictures: Pictures;
  /** For whoever needs the very bytes that a row is made of. Left out: from the disk. */
  readBytes?: ReadBytes;
}

/** What one file gave: its row, where it is sound, and everything that is wrong with it. */
export interface FileRead<Name extends CollectionName = CollectionName> {
  row?: Rows[Name][number];
  /** True where the row is only the sound part of a refused file: for the rules, not for pages. */
  isStandIn?: boolean;
  /** Where the entries of its shortened lists stand in the file. */
  places?: Places;
  findings: Finding[];
}

/**
 * Reads one file of a collection and validates it alone. `file` is the path below the content
 * folder. What takes more than one file to see is `checkRows`' business. Never throws for what
 * stands in the file.
 */
export function readFile<Name extends CollectionName>(
  name: Name,
  file: string,
  reading: Reading,
): FileRead<Name> {
  return readers[name](file, reading);
}

const readers: { [Name in CollectionName]: (file: string, reading: Reading) => FileRead<Name> } = {
  articles: (file, reading) => {
    const { found, findings, ...rest } = readAny<ArticleData>('articles', file, reading);
    if (!found) return { findings };
    const isUnnamed = found.data.id === undefined && !rest.isStandIn;
    const named = isUnnamed ? [missingId(file, found.key)] : [];
    return { row: toArticle(found, reading.site), findings: [...findings, ...named], ...rest };
  },
  briefs: (file, reading) => {
    const { found, findings, ...rest } = readAny<BriefData>('briefs', file, reading);
    if (!found) return { findings };
    const place = toBriefPlace(file, found.data.date, reading.site.timeZone);
    if ('rule' in place) return { findings: [...findings, place] };
    const data = { ...found.data, ...place, ...toLinks(found, reading.site) };
    return { row: { ...toRow(found), data }, findings, ...rest };
  },
  authors: (file, reading) => readRecord('authors', file, reading),
  sections: (file, reading) => readRecord('sections', file, reading),
  topics: (file, reading) => readRecord('topics', file, reading),
  pages: (file, reading) => {
    const { found, ...rest } = readAny<PageData>('pages', file, reading);
    if (!found) return rest;
    const data = { ...found.data, ...toLinks(found, reading.site) };
    return { row: { ...toRow(found), data }, ...rest };
  },
};

type RecordName = 'authors' | 'sections' | 'topics';

function readRecord<Name extends RecordName>(
  name: Name,
  file: string,
  reading: Reading,
): FileRead<Name> {
  const { found, ...rest } = readAny<Rows[Name][number]['data']>(name, file, reading);
  return found ? { row: toRow(found), ...rest } : rest;
}

interface Found<T> extends Row<T> {
  split: Split;
}

type BriefData = Omit<StoredBrief, 'date' | 'slug'> & { date?: StoredBrief['date'] | undefined };

function readAny<T>(
  name: CollectionName,
  file: string,
  { contentDir, site, pictures, readBytes }: Reading,
): { found?: Found<T>; findings: Finding[]; isStandIn?: boolean; places?: Places } {
  const read = readText(contentDir, file, readBytes);
  if ('finding' in read) return { findings: [read.finding] };
  const isYaml = /\.ya?ml$/i.test(file);
  const split = isYaml ? { body: '', line: 1 } : splitFrontMatter(read.text);
  const parsed = isYaml ? parseYamlFile(file, read.text) : parseFrontMatter(file, split);
  const inBody = split.body === '' ? [] : checkBody(file, split, pictures);
  const findings = [...inBody, ...parsed.findings];
  if (parsed.findings.some(({ severity }) => severity === 'error')) return { findings };
  const schema = schemaOf(name, site.timeZone);
  const result = schema.safeParse(parsed.yaml.data ?? {});
  const key = toKey(name, file);
  const found = { key, file, digest: read.digest, split };
  if (result.success) return { found: { ...found, data: result.data as T }, findings };
  const { issues } = result.error;
  const refused = { file, kind: name, yaml: parsed.yaml, schema };
  const told = [...findings, ...toFindings(issues, refused)];
  const { data, places } = toStandIn(name, key, parsed.yaml.data, issues);
  const standIn = schema.safeParse(data);
  return standIn.success
    ? { found: { ...found, data: standIn.data as T }, findings: told, isStandIn: true, places }
    : { findings: told };
}

/** Made once for each zone: to make a schema is dearer than to use it. */
const schemas = new Map<string, ReturnType<typeof schemasFor>>();

function schemaOf(name: CollectionName, zone: string): z.ZodType {
  const known = schemas.get(zone) ?? schemasFor(zone);
  schemas.set(zone, known);
  return known[name];
}

function toRow<T>({ key, file, digest, data }: Found<T>): Row<T> {
  return { key, file, digest, data };
}

function toArticle(found: Found<ArticleData>, site: Site): Row<StoredArticle> {
  const { key, data } = found;
  return {
    ...toRow(found),
    data: { ...withNames(key, data), ...toBodyFacts(found, site) },
  };
}

/** Of a text without links nothing is kept. */
function toLinks({ file, split }: Found<unknown>, site: Site): { links?: string[] } {
  const links = findLinks({ body: split.body, file, site });
  return links.length > 0 ? { links } : {};
}

function toBodyFacts({ file, data, split }: Found<ArticleData>, site: Site): BodyFacts {
  const { body } = split;
  const links = findLinks({ body, file, site });
  if (data.standfirst !== undefined) return { links };
  const excerpt = firstSentences(body, data.lang ?? site.language);
  return excerpt === '' ? { links } : { excerpt, links };
}
