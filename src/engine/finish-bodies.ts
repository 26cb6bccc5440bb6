import { buildArchive } from '#model/archive.ts';
import { findLinkedFile } from '#model/article-link.ts';
import { readSome, readStamp } from './catalog/rows.ts';
import type { BuildResult } from './input.ts';
import { comparePlan, type Comparison } from './plan/compare.ts';
import { planPages } from './plan/plan-pages.ts';
import { clearStage, publish, type FileChanges, type PublishInput } from './publish-step.ts';
import { checkUnchanged } from './render-step.ts';
import { toReport } from './report/closing.ts';
import { findPagesOf, type KeptPage } from './store/manifest.ts';
import { planSearchAgain } from './store/search-again.ts';
import type { SearchFiles } from './store/search-files.ts';
import { writeMeta } from './store/state.ts';
import { makeBodyOf, renderDue, toPages, type Found, type Work } from './work.ts';

/*
 * The short way, for the commonest edit: a text has changed, and nothing that is said of it
 * elsewhere. The pages it stands on remember which rows they are made of, so a small archive of
 * these rows is enough to draw them, however large the whole is; so does the piece of the search it
 * stands in. It proves itself: planned over the small archive, a page must show exactly what it
 * showed when it was planned over the whole one. Where it does not, the long way is taken.
 */

/** Each text is looked for among all pages; more of them, and to read all pages is quicker. */
const FEW_TEXTS = 10;
/** More pages than this are quicker on the long way, which has threads. */
const FEW = 100;

export interface Short {
  /** Absent where this way has led nowhere, and the long one must be taken. */
  result?: BuildResult;
  /** True where pages of this thread have seen the small archive: none may be drawn in it again. */
  isSpent: boolean;
}

/** The pages on which changed texts stand, by file. */
type Kept = ReadonlyMap<string, KeptPage>;

/** Renders the pages of changed texts and moves them in. */
export async function finishBodies(found: Found): Promise<Short> {
  if (found.changed.size > FEW_TEXTS) return { isSpent: false };
  const kept = new Map(findPagesOf(found.database, found.changed).map((page) => [page.file, page]));
  if (kept.size === 0 || kept.size > FEW) return { isSpent: false };
  const work = toSmall(found, kept);
  const compared = comparePages(work, kept);
  const again = compared && planSearchAgain(found);
  if (!again) return { isSpent: false };
  const rendered = await renderDue(work, compared.dirty);
  const pages = toPages(work, compared, rendered);
  const texts = new Set(compared.dirty.flatMap((page) => page.texts));
  if (pages.some(({ page }) => hasOtherPictures(page, kept)) || hasNewLinks(work, texts)) {
    clearStage(work.outDir);
    return { isSpent: true };
  }
  work.reporter.phase('search');
  const search = await again.make();
  const read = new Set([...texts, ...search.texts]);
  checkUnchanged(work.contentDir, read, (file) => readStamp(work.database, file));
  const before = new Map([...work.standing.before(), ...again.before]);
  const changes = moveIn(work, { rendered: pages, reused: compared.reused, before }, search);
  const counts = { pages: work.standing.pages, planned: kept.size };
  const done = { ...counts, rendered: [...rendered.values()], changes };
  return { result: toReport({ ...work, ...done }), isSpent: true };
}

/** An archive of the rows these pages are made of. */
function toSmall(found: Found, kept: Kept): Work {
  const { database, asked, site, now, standing } = found;
  const pages = [...kept.values()];
  const texts = pages.flatMap((page) => page.texts);
  const linked = texts.flatMap((text) =>
    asked.linksOf(text).flatMap((link) => findLinkedFile(text, link) ?? []),
  );
  const ids = pages.flatMap((page) => page.rows);
  const rows = readSome(database, ids, [...texts, ...linked]);
  const bytes = new Map(pages.map((page) => [page.file, page.bytes]));
  return {
    ...found,
    rows,
    archive: buildArchive(rows, site, now),
    standing: { ...standing, before: () => bytes },
    workers: 0,
  };
}

/** Undefined where a page would show something else than it did. */
function comparePages(work: Work, kept: Kept): Comparison<KeptPage> | undefined {
  const { archive, media, code, hash } = work;
  const all = planPages(archive, (file, src) => media.digestOf(file, src), code.components);
  const plan = new Map([...all].filter(([file, { shown }]) => kept.get(file)?.shown === shown));
  if (plan.size < kept.size) return undefined;
  return comparePlan({ plan, kept, code: hash, bodyOf: makeBodyOf(work) });
}

/** A picture that comes or goes is a file of the site that comes or goes. */
function hasOtherPictures({ file, pictures }: KeptPage, kept: Kept): boolean {
  return pictures.join('\n') !== kept.get(file)?.pictures.join('\n');
}

/** Whether a text links to a file of the content that was not among the rows. */
function hasNewLinks({ database, asked, rows }: Work, texts: ReadonlySet<string>): boolean {
  const known = new Set([...rows.articles, ...rows.briefs].map(({ file }) => file));
  const linked = [...texts].flatMap((text) =>
    asked.linksOf(text).flatMap((link) => findLinkedFile(text, link) ?? []),
  );
  return linked.some((file) => !known.has(file) && readStamp(database, file) !== undefined);
}

function moveIn(
  work: Work,
  pages: Pick<PublishInput, 'rendered' | 'reused' | 'before'>,
  search: SearchFiles,
): FileChanges {
  const { database, outDir, media, asked, archive, changed, inputs } = work;
  work.reporter.phase('publish');
  const remember = (): void => {
    media.save(database);
    asked.save(database, media, archive, changed);
    writeMeta(database, 'inputs', inputs);
    search.remember();
  };
  return publish({ ...pages, database, outDir, others: search.files, isPart: true, remember });
}
