import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChanges } from '#engine/publish-step.ts';
import type { BuildReport } from '#engine/report/closing.ts';
import { aFolder, cleanEnvironment, fixtureNow } from './build-site.ts';
import { projectRoot } from './project-root.ts';

/** A site that the engine keeps: content, result and memory, each in a folder of its own. */
export interface EngineSite {
  content: string;
  out: string;
  state: string;
  now?: string;
  /** The project that builds; by default this one. */
  project?: string;
}

export interface EngineRun {
  code: number;
  /** What it said, both streams. */
  said: string;
  /** Absent where it failed. */
  report?: BuildReport;
  changes?: FileChanges;
}

/** A site from the content folder given, with nothing built yet. */
export function anEngineSite(content: string, more: Partial<EngineSite> = {}): EngineSite {
  return { content, out: join(aFolder('out'), 'dist'), state: aFolder('state'), ...more };
}

/** `npm run build` with `flags`. */
export async function runEngine(
  site: EngineSite,
  flags: readonly string[] = [],
): Promise<EngineRun> {
  const told = aFolder('told');
  const files = { report: join(told, 'report.json'), changes: join(told, 'changes.json') };
  const given = ['--report', files.report, '--changes', files.changes, ...flags];
  const { child, ended } = startEngine(site, given);
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.on('data', (chunk: Buffer) => said.push(chunk));
  }
  const code = await ended;
  const text = Buffer.concat(said).toString('utf8');
  if (code !== 0) return { code, said: text };
  const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'));
  return {
    code,
    said: text,
    report: read(files.report) as BuildReport,
    changes: read(files.changes) as FileChanges,
  };
}

/** The same, started and not waited for; `ended` gives its exit code, -1 if it was killed. */
export function startEngine(
  { content, out, state, now = fixtureNow, project = projectRoot }: EngineSite,
  flags: readonly string[] = [],
): { child: ChildProcess; ended: Promise<number> } {
  const child = spawn(process.execPath, ['src/engine/cli.ts', ...flags], {
    cwd: project,
    env: {
      ...cleanEnvironment(),
      CONTENT_DIR: content,
      OUT_DIR: out,
      STATE_DIR: state,
      NOW: now,
      TZ: 'UTC',
    },
  });
  const ended = new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code ?? -1);
    });
  });
  return { child, ended };
}
