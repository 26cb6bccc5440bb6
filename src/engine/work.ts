import type { Archive } from '#model/archive.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import type { AskedBook } from './catalog/asked.ts';
import type { Media } from './catalog/media.ts';
import { makeDigestOf, makeNumbers } from './catalog/rows.ts';
import type { CodeParts } from './code/code-hash.ts';
import type { KeptCode } from './code/compile.ts';
import type { Context } from './input.ts';
import { digestPage, type Comparison, type DuePage } from './plan/compare.ts';
import { renderDirty } from './render-step.ts';
import type { Rendered } from './render/task.ts';
import type { Standing } from './standing.ts';
import { isIn } from './shard/shard.ts';
import { findPage, type KeptPage } from './store/manifest.ts';
import { makeSearchFiles, type SearchFiles } from './store/search-files.ts';
import { makeStage, stageBeside } from './store/site-folder.ts';

/* What both ways to the finished site have in common. */

/** Everything that is known when the content is read and the code is there, rows apart. */
export interface Found extends Context {
  site: Site;
  parts: CodeParts;
  hash: string;
  inputs: string;
  code: KeptCode;
  media: Media;
  asked: AskedBook;
  standing: Standing;
  /** Files of the content whose bytes or pictures are new. */
  changed: ReadonlySet<string>;
  /** The rows that the files which were read had before. */
  former: Rows;
  /** True where the site stands as it should, but for bodies that nothing else shows. */
  onlyBodies: boolean;
  /** True where of the search a piece stands as it should if it has the texts it had, unchanged. */
  keepsPieces: boolean;
  warnings: number;
  /** Of `performance.now()`. */
  start: number;
  /** True where this thread has drawn from a part of the archive, and can draw from no other. */
  isSpent?: boolean;
}

/** The same with the rows that pages are made of. */
export interface Work extends Found {
  rows: Rows;
  archive: Archive;
}

/** Names what a text holds and what it gets from elsewhere, each once. */
export function makeBodyOf({ database, asked, media, archive }: Work): (file: string) => string {
  const digestOf = makeDigestOf(database);
  const bodies = new Map<string, string>();
  return (file) => {
    const body = bodies.get(file) ?? `${digestOf(file)} ${asked.digestOf(file, media, archive)}`;
    bodies.set(file, body);
    return body;
  };
}

/** Renders what is due into the stage; the results by file. */
export function renderDue(work: Work, dirty: readonly DuePage[]): Promise<Map<string, Rendered>> {
  const { outDir, path, site, now, code, archive, asked, reporter, standing, workers, isSpent } =
    work;
  reporter.phase('render', dirty.length);
  if (dirty.length > 0) makeStage(outDir);
  return renderDirty({
    dirty,
    before: (file) => standing.before().get(file),
    start: { code: code.folder, stage: stageBeside(outDir), state: path, site, now },
    archive,
    asked,
    reporter,
    ...(workers !== undefined && { workers }),
    ...(isSpent === true && { isSpent }),
  });
}

/** A page as it is from now on, and whether its bytes are new. */
export interface DonePage {
  page: KeptPage;
  written: boolean;
}

/** Pages as they are from now on: by now texts have told what they show beside themselves; that is part of the pages' digests. */
export function toPages(
  work: Work,
  { dirty }: Comparison<KeptPage>,
  rendered: ReadonlyMap<string, Rendered>,
): DonePage[] {
  const bodyOf = makeBodyOf(work);
  const toNumbers = makeNumbers(work.database);
  return dirty.flatMap((due) => {
    const one = rendered.get(due.file);
    if (!one) return [];
    const digest = digestPage(due, { code: work.hash, bodyOf });
    const { bytes, pictures, written } = one;
    const rows = due.rows ? toNumbers(due.rows) : (findPage(work.database, due.file)?.rows ?? []);
    return [{ page: { ...due, digest, bytes, pictures, rows }, written }];
  });
}

/** The search's files; those of its pieces that stand as they should are taken from `before`. */
export function makeSearch(work: Work, before: ReadonlyMap<string, string>): Promise<SearchFiles> {
  const { slice, database } = work;
  work.reporter.phase('search');
  return makeSearchFiles({
    ...work,
    before,
    digestOf: makeDigestOf(database),
    ...(slice && { isOwn: (file: string) => isIn(slice.shard, file) }),
  });
}
