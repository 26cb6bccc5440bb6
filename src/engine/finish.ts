import { readStamp } from './catalog/rows.ts';
import type { BuildResult } from './input.ts';
import { comparePlan } from './plan/compare.ts';
import { findNextEvent } from './plan/next-event.ts';
import type { PagePlan } from './plan/page-plan.ts';
import { planPages } from './plan/plan-pages.ts';
import { publish } from './publish-step.ts';
import { checkUnchanged } from './render-step.ts';
import { toReport } from './report/closing.ts';
import { agreeOn, agreeOnTexts, noteSlice, toAgreement } from './shard/agree.ts';
import { writeArtefact } from './shard/artefact.ts';
import { hasWholeSite, isIn, type Agreement } from './shard/shard.ts';
import { readPages, type KeptPage } from './store/manifest.ts';
import { listFixed, listPictures, type SiteFiles } from './store/site-files.ts';
import { inTransaction, writeMeta } from './store/state.ts';
import { makeBodyOf, makeSearch, renderDue, toPages, type Work } from './work.ts';

/** Plans, renders what is due, and moves it in. */
export async function finish(work: Work): Promise<BuildResult> {
  const { contentDir, outDir, database, reporter, media, asked, standing, slice } = work;
  asked.readAll();
  const fixed = listFixed(work.code.folder, work.project);
  const kept = readKept(work);
  const plan = work.onlyBodies ? planAgain(kept) : planAnew(work, fixed);
  if (work.planInto !== undefined) return keepPlan(work, toAgreement(work, plan), work.planInto);
  const agreement = slice && toAgreement(work, plan);
  const own = slice ? new Map([...plan].filter(([file]) => isIn(slice.shard, file))) : plan;
  const compared = compare(work, kept, own);
  const texts = new Set(compared.dirty.flatMap((page) => page.texts));
  if (slice?.from !== undefined && agreement) {
    agreeOn(agreement, slice.from, work.changed);
    agreeOnTexts(contentDir, texts, work.rows, slice.from);
  }
  const rendered = await renderDue(work, compared.dirty);
  const search = await makeSearch(work, standing.before());
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
    before: standing.before(),
    remember: () => {
      media.save(database);
      asked.save(database, media, work.archive, work.changed);
      writeMeta(database, 'inputs', work.inputs);
      writeMeta(database, 'window', `${work.now} ${findNextEvent(work.rows, work.now)}`);
      writeMeta(database, 'warnings', String(work.warnings));
      search.remember();
    },
  });
  if (slice && agreement) noteSlice(outDir, { ...agreement, shard: slice.shard }, shown, others);
  const { reason } = standing;
  const counts = { pages: shown.length, planned: own.size };
  const done = { ...work, ...counts, rendered: [...rendered.values()], changes };
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

/** The pages of the last build; none where all are to be made. */
function readKept({ full, database }: Work): Kept {
  return full === true ? new Map() : readPages(database);
}

type Kept = ReadonlyMap<string, KeptPage>;

/** The plan of the whole archive. */
function planAnew({ archive, media, code }: Work, fixed: SiteFiles): Map<string, PagePlan> {
  const plan = planPages(archive, (file, src) => media.digestOf(file, src), code.components);
  // As in a plain build, what stands in `public/` goes before a page.
  for (const file of fixed.keys()) plan.delete(file);
  return plan;
}

/** What each page shows has not changed, so the last plan holds. */
function planAgain(kept: Kept): Map<string, PagePlan> {
  const plan = [...kept.values()].map(({ file, component, shown, texts }) => ({
    file,
    component,
    shown,
    texts,
  }));
  return new Map(plan.map((page) => [page.file, page]));
}

function compare(work: Work, kept: Kept, plan: ReadonlyMap<string, PagePlan>) {
  const { inPlace } = work.standing;
  const bodyOf = makeBodyOf(work);
  return comparePlan({ plan, kept, code: work.hash, bodyOf, ...(inPlace && { inPlace }) });
}
