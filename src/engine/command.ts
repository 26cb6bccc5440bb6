import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { BuildError, toBuildError } from './build-error.ts';
import { readGitBlobs } from './catalog/git-blobs.ts';
import type { Look } from './catalog/list-changes.ts';
import { astroCommand, ShapeError } from './code/astro-shapes.ts';
import { CompileError } from './code/compile.ts';
import type { BuildInput } from './input.ts';
import { renderClosing } from './report/closing.ts';
import { makeReporter } from './report/reporter.ts';
import { readPlanNote } from './shard/artefact.ts';
import { parseShard } from './shard/shard.ts';

const USAGE = `npm run build                          builds what has changed
npm run build -- --full                renders every page
npm run build -- --changed FILE …      looks at these files of the content alone
npm run build -- --git                 finds changes by git, not by the files' times
npm run build -- --report FILE         writes the closing report as JSON
npm run build -- --changes FILE        writes the lists of added, changed and removed files as JSON
npm run build -- --workers N           renders in N threads beside the first; 0 in none
npm run build -- --plan DIR            makes what slices share, and no site
npm run build -- --shard 3/8           builds a slice; with --from DIR of a plan
npm run build -- --plain               builds with Astro alone: slower, the same bytes

CONTENT_DIR, OUT_DIR and NOW name the content, the site and the moment; STATE_DIR the folder
(.backfile/sites) that remembers what the last build did.`;

const options = {
  full: { type: 'boolean', default: false },
  plain: { type: 'boolean', default: false },
  git: { type: 'boolean', default: false },
  changed: { type: 'boolean', default: false },
  report: { type: 'string' },
  changes: { type: 'string' },
  workers: { type: 'string' },
  plan: { type: 'string' },
  shard: { type: 'string' },
  from: { type: 'string' },
  help: { type: 'boolean', default: false },
} as const;

const project = resolve(import.meta.dirname, '../..');

/** A command that cannot be meant; told with the usage, exit code 2. */
class UsageError extends Error {}

/** Runs `npm run build` with these arguments. Returns the exit code: 0, 1 failed, 2 wrong usage. */
export async function main(args: string[]): Promise<number> {
  try {
    const { values, positionals } = parseArguments(args);
    if (values.help) console.log(USAGE);
    else if (values.plain) return buildPlainly();
    else await build(values, positionals);
    return 0;
  } catch (error) {
    return tell(toBuildError(error, 'The build'));
  }
}

function parseArguments(args: string[]) {
  try {
    return parseArgs({ args, options, allowPositionals: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

type Flags = ReturnType<typeof parseArguments>['values'];

function tell(error: unknown): number {
  if (error instanceof UsageError) {
    console.error(`${error.message}\n\n${USAGE}`);
    return 2;
  }
  if (error instanceof ShapeError) {
    console.error(`Astro is not as the engine knows it (${error.message}): a plain build follows.`);
    return buildPlainly();
  }
  if (!(error instanceof BuildError || error instanceof CompileError)) throw error;
  console.error(error.message);
  return 1;
}

async function build(flags: Flags, positionals: string[]): Promise<void> {
  const slice = toSlice(flags);
  // A slice is made as of the plan's moment; one that is given must be the same, see agree.ts.
  if (slice?.from !== undefined) process.env.NOW ??= readPlanNote(slice.from).now;
  const { contentDir, outDir, now } = await import('#site/inputs.ts');
  const { buildSite } = await import('./build.ts');
  const reporter = makeReporter(process.stderr);
  const input: BuildInput = {
    project,
    contentDir,
    outDir,
    // Everything in it can be made again; CI may keep it from run to run.
    stateDir: resolve(process.env.STATE_DIR ?? resolve(project, '.backfile/sites')),
    now,
    look: toLook(flags, positionals, contentDir),
    full: flags.full,
    ...(slice && { slice }),
    ...(flags.plan !== undefined && { planInto: resolve(flags.plan) }),
    ...(flags.workers !== undefined && { workers: toNumber(flags.workers) }),
    reporter,
  };
  const { report, changes } = await buildSite(input);
  writeJson(flags.changes ?? resolve(project, '.backfile/changes.json'), changes);
  writeJson(flags.report ?? resolve(project, '.backfile/report.json'), report);
  reporter.say(flags.plan === undefined ? renderClosing(report) : `The plan is in ${report.site}`);
}

function toSlice({ shard, from }: Flags): BuildInput['slice'] {
  if (shard === undefined) return undefined;
  const parsed = parseShard(shard);
  if (!parsed) throw new UsageError(`--shard is "${shard}"; it reads 3/8: the third of eight`);
  return { shard: parsed, ...(from !== undefined && { from: resolve(from) }) };
}

function toNumber(text: string): number {
  const number = Number(text);
  if (Number.isInteger(number) && number >= 0 && text !== '') return number;
  throw new UsageError(`--workers is "${text}"; it is a number of threads, or 0`);
}

function toLook(flags: Flags, positionals: string[], contentDir: string): Look {
  if (flags.changed) {
    const files = positionals.map((file) => relative(contentDir, resolve(file)));
    return { how: 'told', files: files.map((file) => file.replaceAll('\\', '/')) };
  }
  if (positionals.length > 0) throw new UsageError(`"${positionals.join(' ')}" means nothing here`);
  const byGit = flags.git || process.env.CI !== undefined;
  const blobs = byGit ? readGitBlobs(contentDir) : undefined;
  return blobs ? { how: 'git', blobs } : { how: 'stat' };
}

/** The plain build of the same project; its exit code. */
function buildPlainly(): number {
  const command = [astroCommand(project), 'build'];
  return spawnSync(process.execPath, command, { cwd: project, stdio: 'inherit' }).status ?? 1;
}

function writeJson(file: string, data: unknown): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(data, undefined, 2)}\n`);
}
