import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/*
 * A build writes to a stage of its own and moves in when it is whole, so that a build that fails,
 * or is killed, leaves the last good site as it was. Moving in is two renames beside the output
 * folder; a run that died between them is mended by the next one's `recover`.
 */

/** Where a build of this process writes: inside the project, where Astro can rename its assets. */
export function stageFor(projectDir: string, process: number): string {
  return join(projectDir, '.backfile', `stage-${process}`);
}

/** Removes stages of builds that are no longer running. `isAlive` asks the system for a process. */
export function removeStaleStages(projectDir: string, isAlive: (process: number) => boolean): void {
  const home = join(projectDir, '.backfile');
  if (!existsSync(home)) return;
  for (const name of readdirSync(home)) {
    const owner = /^stage-(\d+)$/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner))) rmSync(join(home, name), { recursive: true });
  }
}

/** Puts the last good site back where a dead run had moved it away, and clears what it left. */
export function recover(outDir: string): void {
  const { next, last } = besides(outDir);
  rmSync(next, { recursive: true, force: true });
  if (!existsSync(last)) return;
  if (existsSync(outDir)) rmSync(last, { recursive: true });
  else renameSync(last, outDir);
}

/** Replaces `outDir` by the finished `stage`. The stage is gone afterwards. */
export function moveIn(stage: string, outDir: string): void {
  const { next, last } = besides(outDir);
  mkdirSync(dirname(outDir), { recursive: true });
  bring(stage, next);
  if (existsSync(outDir)) renameSync(outDir, last);
  renameSync(next, outDir);
  rmSync(last, { recursive: true, force: true });
}

function besides(outDir: string): { next: string; last: string } {
  const folder = dirname(outDir);
  const name = basename(outDir);
  return { next: join(folder, `.${name}.next`), last: join(folder, `.${name}.last`) };
}

/** A rename where both are on one file system, a copy where they are not. */
function bring(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error;
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}
