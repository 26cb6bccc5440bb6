import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { buildArchive, type Archive } from '#model/archive.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { AskedBook } from './catalog/asked.ts';
import type { Look } from './catalog/list-changes.ts';
import { Media } from './catalog/media.ts';
import { readDigests, readRows, readStamp } from './catalog/rows.ts';
import { updateCatalog, type Catalog } from './catalog/update.ts';
import { toCodeHash } from './code/code-hash.ts';
import { keepCode, type KeptCode } from './code/compile.ts';
import { checkAddresses, countWarnings, readSettings, tellFindings } from './content-step.ts';
import { comparePlan, type Comparison } from './plan/compare.ts';
import { findNextEvent } from './plan/next-event.ts';
import { planPages } from './plan/plan-pages.ts';
import { clearStage, publish, settle, type FileChanges } from './publish-step.ts';
import { checkUnchanged, renderDirty } from './render-step.ts';
import { toReport, type BuildReport } from './report/closing.ts';
import type { Reporter } from './report/reporter.ts';
import { isAsItWas, readStanding, toInputs, type Standing } from './standing.ts';
import { takeLock } from './store/lock.ts';
import { readPages, toKept, type KeptPage } from './store/manifest.ts';
import { listAssets, listPictures, listPublic, type SiteFiles } from './store/site-files.ts';
import { stageBeside } from './store/site-folder.ts';
import { homeOf, openState, writeMeta } from './store/state.ts';

export interface BuildInput {
  /** The project's folder, absolute, as are the two others. */
  project: string;
  contentDir: string;
  outDir: string;
  /** Where the memory of sites lies, absolute. */
  stateDir: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  look: Look;
  /** Renders every page, whatever is remembered. */
  full?: boolean;
  workers?: number;
  reporter: Reporter;
}

export interface BuildResult {
  report: BuildReport;
  changes: FileChanges;
}

/**
 * Brings the site in `outDir` up to the content: renders what is not what it should be, and moves
 * it in when all of it is sound. One at a time for each site; a second call waits.
 *
 * @throws {BuildError} with sentences for the user, the last good site untouched.
 */
export async function buildSite(input: BuildInput): Promise<BuildResult> {
  const home = homeOf(input.stateDir, input.contentDir, input.outDir);
  const release = await takeLock(join(home, 'lock.sqlite'), () => {
    input.reporter.say('Another build is making this site; this one waits for it.');
  });
  const path = join(home, 'state.sqlite');
  const { database, fresh } = openState(path, home);
  try {
    return await build({ ...input, database, path, ...(fresh !== undefined && { fresh }) });
  } finally {
    database.close();
    release();
  }
}

interface Context extends BuildInput {
  database: DatabaseSync;
  /** The state's own file. */
  path: string;
  /** Why nothing is remembered. */
  fresh?: string;
}

async function build(context: Context): Promise<BuildResult> {
  const { project, contentDir, outDir, database, reporter } = context;
  const start = performance.now();
  if (settle(database, outDir, false) > 0)
    reporter.say('An earlier build was cut short; its last step is done.');
  clearStage(outDir);
  const site = readSettings(contentDir, reporter);
  const hash = toCodeHash(project, site);
  const inputs = toInputs({ hash, site, contentDir, project });
  const standing = readStanding({ ...context, inputs });
  // Vite and the reading of the content have a processor each.
  const compiling = keepCode(project, hash, site);
  compiling.catch(() => undefined);
  reporter.phase('content');
  const [media, asked] = [new Media(contentDir, database), new AskedBook(database)];
  const look = context.fresh === undefined ? context.look : { how: 'stat' as const };
  const catalog = updateCatalog({ ...context, site, code: hash, look, media, asked });
  const warnings = catalog.checked
    ? tellFindings(catalog.checked.findings, reporter)
    : countWarnings(database);
  if (standing.isSound && isAsItWas(catalog))
    return toReport({ outDir, start, warnings, pages: standing.pages });
  const code = await compiling;
  const work = { ...context, site, hash, inputs, code, media, asked, standing, catalog };
  return finish(work, start, warnings);
}

interface Work extends Context {
  site: Site;
  hash: string;
  inputs: string;
  code: KeptCode;
  media: Media;
  asked: AskedBook;
  standing: Standing;
  catalog: Catalog;
}

async function finish(work: Work, start: number, warnings: number): Promise<BuildResult> {
  const { contentDir, outDir, database, reporter, media, asked, standing } = work;
  reporter.phase('plan');
  const rows = work.catalog.checked?.rows ?? readRows(database);
  const archive = buildArchive(rows, work.site, work.now);
  checkAddresses(contentDir, archive, reporter);
  const fixed = new Map([...listAssets(work.code.folder), ...listPublic(work.project)]);
  const compared = compare(work, rows, archive, fixed);
  reporter.phase('render', compared.dirty.length);
  const rendered = await renderDirty({
    dirty: compared.dirty,
    before: (file) => standing.before.get(file),
    start: {
      code: work.code.folder,
      stage: stageBeside(outDir),
      state: work.path,
      site: work.site,
      now: work.now,
    },
    archive,
    asked,
    reporter,
    ...(work.workers !== undefined && { workers: work.workers }),
  });
  checkUnchanged(contentDir, compared.dirty, (file) => readStamp(database, file));
  reporter.phase('publish');
  // Texts have told by now what they show beside themselves.
  const final = compare(work, rows, archive, fixed);
  const digests = new Map(
    [...final.dirty, ...final.reused].map((page) => [page.file, page.digest]),
  );
  const pages = compared.dirty.flatMap((due) => {
    const one = rendered.get(due.file);
    if (!one) return [];
    const page = toKept({ ...due, digest: digests.get(due.file) ?? due.digest }, one);
    return [{ page, written: one.written }];
  });
  const shown = [...pages.map(({ page }) => page), ...compared.reused];
  const others = new Map([...listPictures(shown.flatMap((page) => page.pictures)), ...fixed]);
  const changes = publish({
    database,
    outDir,
    rendered: pages,
    reused: compared.reused,
    others,
    before: standing.before,
    remember: () => {
      media.save(database);
      asked.save(database, media, archive, work.catalog.changed);
      writeMeta(database, 'inputs', work.inputs);
      writeMeta(database, 'window', `${work.now} ${findNextEvent(rows, work.now)}`);
      writeMeta(database, 'warnings', String(warnings));
    },
  });
  return toReport({
    outDir,
    start,
    warnings,
    pages: shown.length,
    rendered: [...rendered.values()],
    changes,
    ...(standing.reason !== undefined && { full: standing.reason }),
  });
}

function compare(work: Work, rows: Rows, archive: Archive, fixed: SiteFiles): Comparison<KeptPage> {
  const { database, media, asked, standing } = work;
  const pictures = (file: string, src: string): string => media.digestOf(file, src);
  const plan = planPages(archive, pictures, work.code.components);
  for (const file of fixed.keys()) plan.delete(file);
  const digests = readDigests(rows);
  const bodies = new Map<string, string>();
  const bodyOf = (file: string): string => {
    const known =
      bodies.get(file) ?? `${digests.get(file) ?? ''} ${asked.digestOf(file, media, archive)}`;
    bodies.set(file, known);
    return known;
  };
  const kept = work.full === true ? new Map<string, KeptPage>() : readPages(database);
  return comparePlan({
    plan,
    kept,
    code: work.hash,
    bodyOf,
    ...(standing.inPlace && { inPlace: standing.inPlace }),
  });
}
