import { findLinkedFile } from '#model/article-link.ts';
import { readStamp } from './catalog/rows.ts';
import type { BuildResult } from './input.ts';
import { comparePlan, type Comparison } from './plan/compare.ts';
import { findNextEvent } from './plan/next-event.ts';
import type { PagePlan } from './plan/page-plan.ts';
import { planFew, type FewPlan } from './plan/plan-few.ts';
import { publish, type FileChanges } from './publish-step.ts';
import { checkUnchanged } from './render-step.ts';
import { toReport } from './report/closing.ts';
import {
  findOthers,
  findPage,
  findPagesOf,
  findReached,
  findShown,
  type KeptPage,
} from './store/manifest.ts';
import type { SearchFiles } from './store/search-files.ts';
import { listFixed, listPictures, type SiteFiles } from './store/site-files.ts';
import { writeMeta } from './store/state.ts';
import { makeBodyOf, makeSearch, renderDue, toPages, type DonePage, type Work } from './work.ts';

/*
 * The way of a few articles and briefs, new, changed or gone: their pages and those that show them
 * are planned, and of the memory of the site no more is read and written than what that concerns.
 */

/** Each text is looked for among all pages; more of them, and to plan everything is quicker. */
const FEW_TEXTS = 10;

/** What is planned, and how its pages stand in the site. */
interface Few {
  plan: ReadonlyMap<string, PagePlan>;
  kept: ReadonlyMap<string, KeptPage>;
  /** What the site has that no content decides: it stays, wherever it lies. */
  fixed: SiteFiles;
}

/** Renders what the changes touch and moves it in; undefined where all must be planned. */
export async function finishFew(work: Work): Promise<BuildResult | undefined> {
  const { standing, slice, planInto, onlyBodies } = work;
  if (!standing.isSound || slice || planInto !== undefined || onlyBodies) return undefined;
  const few = plan(work);
  return few && finishWith({ ...work, keepsPieces: true }, few);
}

function plan(work: Work): Few | undefined {
  const { database, media, code, project } = work;
  const texts = findStaleTexts(work);
  if (texts.size > FEW_TEXTS) return undefined;
  const kept = new Map<string, KeptPage>();
  const keep = (page: KeptPage): KeptPage => {
    kept.set(page.file, page);
    return page;
  };
  const few = planFew({
    ...work,
    kept: {
      find(file) {
        const page = findPage(database, file);
        return page && keep(page);
      },
      reached: (reach) => findReached(database, reach).map(keep),
    },
    pictures: (file, src) => media.digestOf(file, src),
    order: code.components,
  });
  if (!few) return undefined;
  const stale = findPagesOf(database, texts).map(keep);
  // As in a plain build, what stands in `public/` goes before a page.
  const fixed = listFixed(code.folder, project);
  for (const file of fixed.keys()) few.anew.delete(file);
  return { plan: unite(few, stale), kept, fixed };
}

/** Beside what is planned anew, pages that show what they showed, with a text that has changed. */
function unite({ anew, gone }: FewPlan, stale: readonly KeptPage[]): Map<string, PagePlan> {
  const left = new Set(gone);
  const again = stale.flatMap(({ file, component, shown, texts }) =>
    left.has(file) ? [] : [[file, { file, component, shown, texts }] as const],
  );
  return new Map([...again, ...anew]);
}

/** Texts that pages show and that are not what they were, or that link to a file that is not. */
function findStaleTexts({ database, changed, former }: Work): Set<string> {
  const asked = database.prepare("SELECT file, target FROM asked WHERE kind = 'link'").all();
  const linking = asked.flatMap(({ file, target }) => {
    const linked = findLinkedFile(String(file), String(target));
    return linked !== undefined && changed.has(linked) ? [String(file)] : [];
  });
  const had = [...former.articles, ...former.briefs].map(({ file }) => file);
  return new Set([...had.filter((file) => changed.has(file)), ...linking]);
}

async function finishWith(given: Work, few: Few): Promise<BuildResult> {
  const { plan: planned, kept, fixed } = few;
  const { database, contentDir, hash, standing } = given;
  const stood = new Map([...kept.values()].map(({ file, bytes }) => [file, bytes]));
  const work = { ...given, standing: { ...standing, before: () => stood } };
  const compared = comparePlan({ plan: planned, kept, code: hash, bodyOf: makeBodyOf(work) });
  const rendered = await renderDue(work, compared.dirty);
  const searched = new Map(findOthers(database, 'search/', fixed));
  const search = await makeSearch(work, searched);
  const texts = compared.dirty.flatMap((page) => page.texts);
  checkUnchanged(contentDir, new Set([...texts, ...search.texts]), (file) =>
    readStamp(database, file),
  );
  const pages = toPages(work, compared, rendered);
  const before = new Map([...stood, ...searched]);
  const changes = moveIn(work, few, { pages, compared, search, before });
  const added = [...planned.keys()].filter((file) => !kept.has(file)).length;
  const counts = { pages: standing.pages + added - compared.removed.length, planned: planned.size };
  return toReport({ ...work, ...counts, rendered: [...rendered.values()], changes });
}

interface Done {
  pages: DonePage[];
  compared: Comparison<KeptPage>;
  search: SearchFiles;
  /** What stood where these pages and files of the search go. */
  before: ReadonlyMap<string, string>;
}

function moveIn(work: Work, few: Few, done: Done): FileChanges {
  const { database, outDir, reporter } = work;
  const { pages, compared, search, before } = done;
  reporter.phase('publish');
  const pictures = findPictures(work, few, done);
  return publish({
    database,
    outDir,
    rendered: pages,
    reused: compared.reused,
    others: new Map([...listPictures(pictures.shown), ...search.files]),
    before: new Map([...before, ...pictures.before]),
    isPart: true,
    remember: () => {
      remember(work, search);
    },
  });
}

/**
 * The pictures that pages show now, and those files of pictures in the site that are theirs, or no
 * page's any more.
 */
function findPictures(
  { database }: Work,
  { kept, fixed }: Few,
  { pages, compared }: Done,
): { shown: string[]; before: [string, string][] } {
  const files = new Set([...pages.map(({ page }) => page.file), ...compared.removed]);
  const shown = new Set(pages.flatMap(({ page }) => page.pictures));
  const had = new Set([...files].flatMap((file) => kept.get(file)?.pictures ?? []));
  const left = [...had].filter((name) => !shown.has(name));
  const elsewhere = findShown(database, left, files);
  const concerned = [...shown, ...left.filter((name) => !elsewhere.has(name))];
  const before = concerned.flatMap((name) => findOthers(database, `_pictures/${name}`, fixed));
  return { shown: [...shown], before };
}

function remember(work: Work, search: SearchFiles): void {
  const { database, media, asked, archive, changed, rows, now } = work;
  media.save(database);
  asked.save(database, media, archive, changed);
  writeMeta(database, 'inputs', work.inputs);
  writeMeta(database, 'window', `${now} ${findNextEvent(rows, now)}`);
  writeMeta(database, 'warnings', String(work.warnings));
  search.remember();
}
