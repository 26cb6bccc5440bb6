import { join } from 'node:path';
import { buildArchive } from '#model/archive.ts';
import type { Site } from '#schema/site.ts';
import { AskedBook } from './catalog/asked.ts';
import { Media } from './catalog/media.ts';
import { readRows } from './catalog/rows.ts';
import { updateCatalog } from './catalog/update.ts';
import { readCodeParts, toCodeHash } from './code/code-hash.ts';
import { keepCode } from './code/compile.ts';
import { BuildError } from './build-error.ts';
import { checkAddresses, countWarnings, readSettings, tellFindings } from './content-step.ts';
import { finish } from './finish.ts';
import { finishBodies } from './finish-bodies.ts';
import { finishFew } from './finish-few.ts';
import type { BuildInput, BuildResult, Context } from './input.ts';
import { findOutFault } from './out-place.ts';
import { clearStage, settle } from './publish-step.ts';
import { toReport } from './report/closing.ts';
import { agreeOn } from './shard/agree.ts';
import { openSeeded, readPlanNote, seedCode } from './shard/artefact.ts';
import { isAsItWas, readStanding, toInputs } from './standing.ts';
import { DAMAGE, isDamage } from './store/damage.ts';
import { takeLock } from './store/lock.ts';
import { homeOf, openState, removeState, type State } from './store/state.ts';
import type { Found } from './work.ts';

/**
 * Brings the site in `outDir` up to the content: renders what is not what it should be, and moves
 * it in when all of it is sound. One at a time for each site; a second call waits.
 *
 * @throws {BuildError} with sentences for the user, the last good site untouched.
 */
export async function buildSite(input: BuildInput): Promise<BuildResult> {
  const fault = findOutFault(input.outDir, input);
  if (fault !== undefined) throw new BuildError(fault);
  const home = homeOf(input);
  const release = await takeLock(join(home, 'lock.sqlite'), () => {
    input.reporter.say('Another build is making this site; this one waits for it.');
  });
  try {
    return await buildOrForget(input, home);
  } finally {
    release();
  }
}

/** Damage deep in the memory shows when it is met: then all of it goes, and everything is made. */
async function buildOrForget(input: BuildInput, home: string): Promise<BuildResult> {
  const path = join(home, 'state.sqlite');
  try {
    return await buildWith(input, path, open(path, home, input));
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeState(path);
    return await buildWith(input, path, { ...open(path, home, input), fresh: DAMAGE });
  }
}

async function buildWith(
  input: BuildInput,
  path: string,
  { database, fresh }: State,
): Promise<BuildResult> {
  try {
    return await build({ ...input, database, path, ...(fresh !== undefined && { fresh }) });
  } finally {
    database.close();
  }
}

/** A slice is always made from nothing, or from the artefact that all slices share. */
function open(path: string, owner: string, { slice, project }: BuildInput): State {
  if (slice?.from !== undefined) {
    seedCode(project, slice.from, readPlanNote(slice.from));
    return openSeeded(path, slice.from, owner);
  }
  if (slice) removeState(path);
  return openState(path, owner);
}

async function build(context: Context): Promise<BuildResult> {
  const { contentDir, outDir, database, reporter } = context;
  const start = performance.now();
  if (settle(database, outDir, false) > 0) {
    reporter.say('An earlier build was cut short; its last step is done.');
  }
  clearStage(outDir);
  const site = await readSettings(contentDir, reporter);
  const parts = readCodeParts(context.project);
  const { slice, now } = context;
  if (slice?.from !== undefined)
    agreeOn({ ...parts, now: new Date(now).toISOString() }, slice.from);
  const hash = toCodeHash(parts, site);
  // Vite and the reading of the content have a processor each.
  const compiling = keepCode(context.project, hash, site);
  compiling.catch(() => undefined);
  reporter.phase('content');
  const inputs = toInputs({ ...context, hash, site });
  const standing = readStanding({ ...context, inputs });
  const { catalog, media, asked } = readCatalog(context, site, hash);
  tellFindings(catalog.checked?.findings ?? [], reporter);
  const warnings = catalog.checked?.count ?? countWarnings(database);
  const isDone = standing.isSound && isAsItWas(catalog) && context.planInto === undefined;
  if (isDone) return toReport({ outDir, start, warnings, pages: standing.pages });
  const code = await compiling;
  reporter.phase('plan');
  const { changed, former } = catalog;
  const onlyBodies = standing.isSound && catalog.checked === undefined && !context.planInto;
  const known = {
    site,
    parts,
    hash,
    inputs,
    standing,
    media,
    asked,
    code,
    changed,
    former,
    onlyBodies,
    keepsPieces: onlyBodies,
  };
  const found: Found = { ...context, ...known, start, warnings };
  const short = onlyBodies ? await finishBodies(found) : undefined;
  if (short?.result) return short.result;
  const rows = catalog.checked?.rows ?? readRows(database);
  const archive = buildArchive(rows, site, now);
  checkAddresses(contentDir, archive, reporter);
  // A thread that has drawn from the small archive keeps it.
  const { isSpent = false } = short ?? {};
  const work = { ...found, isSpent, rows, archive };
  return (await finishFew(work)) ?? finish(work);
}

function readCatalog(context: Context, site: Site, code: string) {
  const { contentDir, database, slice } = context;
  const [media, asked] = [new Media(contentDir, database), new AskedBook(database)];
  const told = slice?.from === undefined ? context.look : { how: 'told' as const, files: [] };
  const look = context.fresh === undefined ? told : { how: 'stat' as const };
  return { catalog: updateCatalog({ ...context, site, code, look, media, asked }), media, asked };
}
