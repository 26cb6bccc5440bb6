import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { BuildError } from '../build-error.ts';
import { openCopy, removeState, type State } from '../store/state.ts';
import type { Agreement } from './shard.ts';

/*
 * What slices share, in one folder: `plan.json`, on which all must agree; `state.sqlite`, the rows;
 * and `code/`, the compiled code. Made once, carried to every machine.
 */

export interface PlanNote extends Agreement {
  /** The name of the code, of which `code/` is a copy. */
  hash: string;
}

/** Writes the artefact; an earlier one in its place is gone. */
export function writeArtefact(
  folder: string,
  note: PlanNote,
  from: { database: DatabaseSync; code: string },
): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  from.database.prepare('VACUUM INTO ?').run(join(folder, 'state.sqlite'));
  cpSync(from.code, join(folder, 'code'), { recursive: true });
  // Last, so that a folder with a note is whole.
  writeFileSync(join(folder, 'plan.json'), `${JSON.stringify(note, undefined, 2)}\n`);
}

/** @throws {BuildError} where there is no finished artefact. */
export function readPlanNote(folder: string): PlanNote {
  try {
    return JSON.parse(readFileSync(join(folder, 'plan.json'), 'utf8')) as PlanNote;
  } catch (error) {
    const message = `${folder} has no readable plan.json: make it with \`npm run build -- --plan DIR\`.`;
    throw new BuildError(message, { cause: error });
  }
}

/** A state with the artefact's rows and no site, at `path`. */
export function openSeeded(path: string, folder: string, owner: string): State {
  removeState(path);
  mkdirSync(dirname(path), { recursive: true });
  copyFileSync(join(folder, 'state.sqlite'), path);
  return { database: openCopy(path, owner) };
}

/** Puts the artefact's code where `keepCode` finds it. */
export function seedCode(project: string, folder: string, { hash }: PlanNote): void {
  const target = join(project, '.backfile/code', hash);
  if (existsSync(target)) return;
  const draft = `${target}.${process.pid}.draft`;
  cpSync(join(folder, 'code'), draft, { recursive: true });
  try {
    renameSync(draft, target);
  } catch (error) {
    // Another slice on this machine was quicker.
    rmSync(draft, { recursive: true });
    if (!existsSync(target)) throw error;
  }
}
