import type { Archive } from '#model/archive.ts';
import type { Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import type { AskedBook } from './catalog/asked.ts';
import type { Media } from './catalog/media.ts';
import { readDigests, readStamp } from './catalog/rows.ts';
import type { CodeParts } from './code/code-hash.ts';
import type { KeptCode } from './code/compile.ts';
import type { BuildResult, Context } from './input.ts';
import { comparePlan, digestPage, type Comparison, type DuePage } from './plan/compare.ts';
import { findNextEvent } from './plan/next-event.ts';
import type { PagePlan } from './plan/page-plan.ts';
import { planPages } from './plan/plan-pages.ts';
import { publish } from './publish-step.ts';
import { checkUnchanged, renderDirty } from './render-step.ts';
import type { Rendered } from './render/task.ts';
import { toReport } from './report/closing.ts';
import { agreeOn, agreeOnTexts, noteSlice, toAgreement } from './shard/agree.ts';
import { writeArtefact } from './shard/artefact.ts';
import { hasWholeSite, isIn, type Agreement } from './shard/shard.ts';
import type { Standing } from './standing.ts';
import { readPages, toKept, type KeptPage } from './store/manifest.ts';
import { makeSearchFiles, SEARCH_NOTE, type SearchFiles } from './store/search-files.ts';
import { listAssets, listPictures, listPublic, type SiteFiles } from './store/site-files.ts';
import { stageBeside } from './store/site-folder.ts';
import { inTransaction, writeMeta } from './store/state.ts';

/** Everything that is known when the content is read and the code is there. */
export interface Work extends Context {
  site: Site;
  parts: CodeParts;
  hash: string;
  inputs: string;
  code: KeptCode;
  rows: Rows;
  archive: Archive;
  media: Media;
  asked: AskedBook;
  standing: Standing;
  /** Files of the content whose bytes or pictures are new. */
  changed: ReadonlySet<string>;
  /** True where the site stands as it should, but for bodies that nothing else shows. */
  onlyBodies: boolean;
  warnings: number;
  /** Of `performance.now()`. */
  start: number;
}

/** Plans, renders what is due, and moves it in. */
export async function finish(work: Work): Promise<BuildResult> {
  const { contentDir, outDir, database, reporter, media, asked, standing, slice } = work;
  const fixed = listFixed(work);
  const plan = work.onlyBodies ? planAgain(work) : planAll(work, fixed);
  const agreement = toAgreement(work, plan);
  if (work.planInto !== undefined) return keepPlan(work, agreement, work.planInto);
  const own = slice ? new Map([...plan].filter(([file]) => isIn(slice.shard, file))) : plan;
  const compared = compare(work, own);
  const texts = new Set(compared.dirty.flatMap((page) => page.texts));
  if (slice?.from !== undefined) {
    agreeOn(agreement, slice.from, work.changed);
    agreeOnTexts(contentDir, texts, work.rows, slice.from);
  }
  const rendered = await render(work, compared.dirty);
  const search = await makeSearch(work);
  if (slice?.from !== undefined) {
    agreeOnTexts(contentDir, new Set(search.texts), work.rows, slice.from);
  }
  // Stamps of an artefact are those of another checkout.
  if (slice?.from === undefined) {
    const read = new Set([...texts, ...search.texts]);
    checkUnchanged(contentDir, read, (file) => readStamp(database, file));
  }
  reporter.phase('publish');
  const pages = toPages(work, compared, rendered);
  const shown = [...pages.map(({ page }) => page), ...compared.reused];
  const pictures = listPictures(shown.flatMap((page) => page.pictures));
  const whole = slice && !hasWholeSite(slice.shard) ? [] : fixed;
  const others = new Map([...pictures, ...search.files, ...whole]);
  const changes = publish({
    database,
    outDir,
    rendered: pages,
    reused: compared.reused,
    others,
    before: standing.before,
    remember: () => {
      media.save(database);
      asked.save(database, media, work.archive, work.changed);
      writeMeta(database, 'inputs', work.inputs);
      writeMeta(database, 'window', `${work.now} ${findNextEvent(work.rows, work.now)}`);
      writeMeta(database, 'warnings', String(work.warnings));
      writeMeta(database, SEARCH_NOTE, search.note);
    },
  });
  if (slice) noteSlice(outDir, { ...agreement, shard: slice.shard }, shown, others);
  const { reason } = standing;
  const done = { ...work, pages: shown.length, rendered: [...rendered.values()], changes };
  return toReport({ ...done, ...(reason !== undefined && { reason }) });
}

/** Ends with the artefact for slices instead of a site. */
function keepPlan(work: Work, agreement: Agreement, folder: string): BuildResult {
  const { database, media, asked, archive, changed } = work;
  inTransaction(database, () => {
    media.save(database);
    asked.save(database, media, archive, changed);
  });
  writeArtefact(folder, { ...agreement, hash: work.hash }, { database, code: work.code.folder });
  return toReport({ ...work, outDir: folder, pages: 0 });
}

/** Styles, scripts, fonts, and what stands in `public/`: the same whatever the content. */
function listFixed({ code, project }: Work): SiteFiles {
  return new Map([...listAssets(code.folder), ...listPublic(project)]);
}

function planAll({ archive, media, code }: Work, fixed: SiteFiles): Map<string, PagePlan> {
  const plan = planPages(archive, (file, src) => media.digestOf(file, src), code.components);
  // As in a plain build, what stands in `public/` goes before a page.
  for (const file of fixed.keys()) plan.delete(file);
  return plan;
}

/** What each page shows has not changed, so the last plan holds. */
function planAgain({ database }: Work): Map<string, PagePlan> {
  return readPages(database);
}

function compare(work: Work, plan: ReadonlyMap<string, PagePlan>): Comparison<KeptPage> {
  const kept = work.full === true ? new Map<string, KeptPage>() : readPages(work.database);
  const { inPlace } = work.standing;
  const bodyOf = makeBodyOf(work);
  return comparePlan({ plan, kept, code: work.hash, bodyOf, ...(inPlace && { inPlace }) });
}

/** Names what a text holds and what it gets from elsewhere, each once. */
function makeBodyOf({ rows, asked, media, archive }: Work): (file: string) => string {
  const digests = readDigests(rows);
  const bodies = new Map<string, string>();
  return (file) => {
    const gets = bodies.get(file) ?? asked.digestOf(file, media, archive);
    bodies.set(file, gets);
    return `${digests.get(file) ?? ''} ${gets}`;
  };
}

function render(work: Work, dirty: readonly DuePage[]): Promise<Map<string, Rendered>> {
  const { outDir, path, site, now, code, archive, asked, reporter, standing, workers } = work;
  reporter.phase('render', dirty.length);
  return renderDirty({
    dirty,
    before: (file) => standing.before.get(file),
    start: { code: code.folder, stage: stageBeside(outDir), state: path, site, now },
    archive,
    asked,
    reporter,
    ...(workers !== undefined && { workers }),
  });
}

function makeSearch(work: Work): Promise<SearchFiles> {
  const { slice, standing, rows } = work;
  work.reporter.phase('search');
  const digests = readDigests(rows);
  return makeSearchFiles({
    ...work,
    before: standing.before,
    digestOf: (file) => digests.get(file) ?? '',
    ...(slice && { isOwn: (file: string) => isIn(slice.shard, file) }),
  });
}

/** By now texts have told what they show beside themselves; that is part of the pages' digests. */
function toPages(
  work: Work,
  { dirty }: Comparison<KeptPage>,
  rendered: ReadonlyMap<string, Rendered>,
): { page: KeptPage; written: boolean }[] {
  const bodyOf = makeBodyOf(work);
  return dirty.flatMap((due) => {
    const one = rendered.get(due.file);
    if (!one) return [];
    const digest = digestPage(due, { code: work.hash, bodyOf });
    return [{ page: toKept({ ...due, digest }, one), written: one.written }];
  });
}
