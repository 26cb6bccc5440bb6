import type { DatabaseSync } from 'node:sqlite';
import type { Asked } from '#loader/given.ts';
import { findOddFolders } from '#loader/list-files.ts';
import { noRows } from '#loader/read-content.ts';
import { makePictures, type Pictures } from '#loader/pictures.ts';
import { checkFew } from '#loader/rules/few.ts';
import type { RuleInput } from '#loader/rules/rule.ts';
import { checkRules } from '#loader/rules/table.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { sortFindings } from '#schema/sort-findings.ts';
import { digestOf } from '../plan/digest.ts';
import { inTransaction, readMeta, writeMeta } from '../store/state.ts';
import type { AskedBook } from './asked.ts';
import { isOfTexts, listChanges, type Look } from './list-changes.ts';
import type { Media } from './media.ts';
import { rememberPlaces } from './places.ts';
import { readChanged, type ReadChanges } from './read-changed.ts';
import { readFindings, readRefused, readRows } from './rows.ts';
import { writeTold, writeToldOfFew } from './told.ts';

export interface CatalogInput {
  database: DatabaseSync;
  contentDir: string;
  site: Site;
  /** The code's hash: another loader may read the same file otherwise. */
  code: string;
  look: Look;
  media: Media;
  asked: AskedBook;
}

export interface Catalog {
  /** Files whose bytes, or whose pictures, are not what they were. */
  changed: Set<string>;
  /** The rows that the files which were read had before. */
  former: Rows;
  /** Absent where no row and no picture changed since the last time the rules saw all. */
  checked?: Checked;
}

export interface Checked {
  rows: Rows;
  /** What is to be told: of everything, or of the few files that have changed. */
  findings: Finding[];
  /** How many findings the whole content has. */
  count: number;
}

/**
 * Brings the catalog up to the content folder: changed files are read and validated again, and if
 * that changed more than bodies, the rules that take all files see what that can have touched, or all.
 */
export function updateCatalog(input: CatalogInput): Catalog {
  const { database, contentDir, site, asked, media } = input;
  const reader = nameReader(input);
  const isForeign = readMeta(database, 'reader') !== reader;
  if (isForeign) forgetAll(input);
  // Where nothing is known any more, the files that are named are not all there is to read.
  const look: Look = isForeign ? { how: 'stat' } : input.look;
  const changes = listChanges(contentDir, database, look);
  const stale = isOfTexts(look) ? [] : asked.findStale(media);
  const heard: Asked[] = [];
  const pictures = noting(makePictures(contentDir, site.strict), heard);
  changes.candidates.push(...toCandidates(database, stale, changes.candidates));
  const before = readMeta(database, 'checked') ?? '';
  const folders = [...findOddFolders(contentDir), ...changes.findings];
  const now = nameChecked({ ...input, look }, folders, before);
  let checked: Catalog['checked'];
  let changed = new Set<string>();
  let former = noRows();
  inTransaction(database, () => {
    const read = readChanged(changes, { contentDir, site, pictures }, database);
    writeMeta(database, 'reader', reader);
    changed = new Set([...read.bytes, ...stale]);
    former = read.former;
    // From here to the end of the build, the site is not what the content says.
    if (changed.size > 0 || read.rows) writeMeta(database, 'inputs', '');
    // A new text asks anew, and what it asked while it was read is in `heard`.
    for (const file of read.bytes) asked.forget(file);
    const isSame = before === now;
    if (!read.rows && stale.length === 0 && isSame) {
      noteAll(heard, asked, database);
      return;
    }
    const rows = readRows(database);
    const locate = rememberPlaces(contentDir, site, database);
    const refused = readRefused(database);
    const all = { rows, site, refused, pictures, locate };
    const again = changes.candidates.map(({ file }) => file);
    const files = new Set([...again, ...changes.removed, ...stale]);
    checked = isSame ? checkTouched(all, read, files, database) : undefined;
    checked ??= checkAll(all, folders, database);
    writeMeta(database, 'inputs', '');
    writeMeta(database, 'checked', checked.findings.some(isError) ? '' : now);
    writeMeta(database, 'warnings', String(checked.count));
    noteAll(heard, asked, database);
  });
  return { changed, former, ...(checked && { checked }) };
}

function checkAll(input: RuleInput, folders: readonly Finding[], database: DatabaseSync): Checked {
  const across = checkRules(input);
  writeTold(database, across);
  const findings = sortFindings([...folders, ...readFindings(database), ...across]);
  return { rows: input.rows, findings, count: findings.length };
}

/** What a few files have changed in an archive without errors; undefined where all must be checked. */
function checkTouched(
  input: RuleInput,
  { former, findings: own, more }: ReadChanges,
  files: ReadonlySet<string>,
  database: DatabaseSync,
): Checked | undefined {
  const had = readMeta(database, 'warnings');
  const few = had === undefined ? undefined : checkFew(input, { files, former });
  if (!few || [...own, ...few.findings].some(isError)) return undefined;
  const { more: moreAcross, fresh } = writeToldOfFew(database, few);
  // Who takes a text away learns which links to it are dead now, in texts that nobody has touched.
  const told = few.findings.filter((one) => files.has(one.file) || fresh.has(one));
  const count = Number(had) + more + moreAcross;
  return { rows: input.rows, findings: sortFindings([...own, ...told]), count };
}

function noteAll(heard: readonly Asked[], asked: AskedBook, database: DatabaseSync): void {
  for (const one of heard) asked.note(one);
  asked.saveQuestions(database);
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

/** Names what the rules see beside rows: settings and odd folders, of which only a whole look can tell. */
function nameChecked(
  { site, look }: CatalogInput,
  folders: readonly Finding[],
  before: string,
): string {
  const [, foldersBefore = ''] = before.split(' ');
  return `${digestOf(site)} ${look.how === 'told' ? foldersBefore : digestOf(folders)}`;
}

/** Names all that decides what is read in a file: another loader, zone or base reads it otherwise. */
function nameReader({ code, site }: CatalogInput): string {
  const { origin, base, timeZone, language, strict } = site;
  return digestOf([code, origin, base, timeZone, language, strict]);
}

/** Every file must be read again; until that is done, nobody has read any. */
function forgetAll({ database, asked }: CatalogInput): void {
  asked.clear();
  inTransaction(database, () => {
    database.exec('DELETE FROM files; DELETE FROM asked; DELETE FROM places; DELETE FROM told');
    writeMeta(database, 'reader', '');
    writeMeta(database, 'checked', '');
  });
}

/** Files to read again although their own bytes are the same. */
function toCandidates(database: DatabaseSync, files: string[], have: { file: string }[]) {
  const had = new Set(have.map(({ file }) => file));
  const find = database.prepare('SELECT collection, stamp FROM files WHERE file = ?');
  return files.flatMap((file) => {
    const row = had.has(file) ? undefined : find.get(file);
    if (!row) return [];
    return [{ file, collection: row.collection as keyof Rows, stamp: String(row.stamp) }];
  });
}

/** Notes every picture that a text or record names, there or not: it may come or go. */
function noting(pictures: Pictures, heard: Asked[]): Pictures {
  return {
    ...pictures,
    findProblem(file, target) {
      heard.push({ kind: 'picture', file, target });
      return pictures.findProblem(file, target);
    },
  };
}
