import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentDir, now, outDir } from '#site/inputs.ts';
import { buildSite, type BuildInput } from './build.ts';
import { BuildError, toBuildError } from './build-error.ts';
import { readGitBlobs } from './catalog/git-blobs.ts';
import type { Look } from './catalog/list-changes.ts';
import { astroCommand, ShapeError } from './code/astro-shapes.ts';
import { CompileError } from './code/compile.ts';
import { renderClosing } from './report/closing.ts';
import { makeReporter } from './report/reporter.ts';

const USAGE = `npm run build                          builds what has changed
npm run build -- --full                renders every page
npm run build -- --changed FILE …      looks at these files of the content alone
npm run build -- --git                 finds changes by git, not by the files' times
npm run build -- --report FILE         writes the closing report as JSON
npm run build -- --changes FILE        writes the lists of added, changed and removed files as JSON
npm run build -- --workers N           renders in N threads; 0 in none
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
  help: { type: 'boolean', default: false },
} as const;

const project = resolve(import.meta.dirname, '../..');
/** Everything in it can be made again; CI may keep it from run to run. */
const stateDir = resolve(process.env.STATE_DIR ?? resolve(project, '.backfile/sites'));

function readArguments() {
  try {
    return parseArgs({ options, allowPositionals: true });
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${USAGE}`);
    process.exit(2);
  }
}

const { values: flags, positionals } = readArguments();

function toLook(): Look {
  if (flags.changed) {
    const files = positionals.map((file) => relative(contentDir, resolve(file)));
    return { how: 'told', files: files.map((file) => file.replaceAll('\\', '/')) };
  }
  const blobs = flags.git || process.env.CI !== undefined ? readGitBlobs(contentDir) : undefined;
  return blobs ? { how: 'git', blobs } : { how: 'stat' };
}

/** The plain build of the same project; it ends this process. */
function buildPlainly(): never {
  const ended = spawnSync(process.execPath, [astroCommand(project), 'build'], {
    cwd: project,
    stdio: 'inherit',
  });
  process.exit(ended.status ?? 1);
}

function writeJson(file: string, data: unknown): void {
  mkdirSync(dirname(resolve(file)), { recursive: true });
  writeFileSync(file, `${JSON.stringify(data, undefined, 2)}\n`);
}

async function build(): Promise<void> {
  const reporter = makeReporter(process.stderr);
  const input: BuildInput = {
    project,
    contentDir,
    outDir,
    stateDir,
    now,
    look: toLook(),
    full: flags.full,
    reporter,
    ...(flags.workers !== undefined && { workers: Number(flags.workers) }),
  };
  const { report, changes } = await buildSite(input);
  writeJson(flags.changes ?? resolve(project, '.backfile/changes.json'), changes);
  writeJson(flags.report ?? resolve(project, '.backfile/report.json'), report);
  reporter.say(renderClosing(report));
}

if (flags.help) console.log(USAGE);
else if (flags.plain) buildPlainly();
else {
  try {
    await build();
  } catch (error) {
    const told = toBuildError(error, 'The build');
    if (told instanceof ShapeError) {
      console.error(
        `Astro is not as the engine knows it (${told.message}): a plain build follows.`,
      );
      buildPlainly();
    }
    if (!(told instanceof BuildError || told instanceof CompileError)) throw told;
    console.error(told.message);
    process.exitCode = 1;
  }
}
