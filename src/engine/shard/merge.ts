import { copyFileSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { BuildError } from '../build-error.ts';
import { digest } from '../plan/digest.ts';
import { moveIn, recover } from '../publish.ts';
import { stageBeside } from '../store/site-folder.ts';
import { findMergeFaults, type Slice } from './merge-plan.ts';
import { SHARD_NOTE, type ShardNote } from './shard.ts';

/**
 * Unites slices to one site in `outDir`: their union, each file compared with what its slice says
 * of it. The last site stands until all is there. Returns the number of files.
 *
 * @throws {BuildError} naming every gap, overlap, difference and spoilt file.
 */
export function mergeSlices(folders: readonly string[], outDir: string): number {
  const slices = folders.map((folder): Slice => ({ folder, note: readNote(folder) }));
  const faults = findMergeFaults(slices);
  if (faults.length > 0) throw new BuildError(`The slices are not one site.\n${list(faults)}`);
  const stage = stageBeside(outDir);
  rmSync(stage, { recursive: true, force: true });
  const spoilt: string[] = [];
  let count = 0;
  for (const { folder, note } of slices) {
    for (const [file, bytes] of Object.entries({ ...note.files, ...note.others })) {
      if (bring(join(folder, file), join(stage, file), bytes)) count += 1;
      else spoilt.push(`${join(folder, file)} is missing, or not as it was made.`);
    }
  }
  if (spoilt.length > 0) throw new BuildError(`A slice is not whole.\n${list(spoilt)}`);
  recover(outDir);
  moveIn(stage, outDir);
  return count;
}

function readNote(folder: string): ShardNote {
  try {
    return JSON.parse(readFileSync(join(folder, SHARD_NOTE), 'utf8')) as ShardNote;
  } catch (error) {
    const message = `${folder} is no finished slice: it has no readable ${SHARD_NOTE}.`;
    throw new BuildError(message, { cause: error });
  }
}

function bring(from: string, to: string, bytes: string): boolean {
  try {
    // A picture's name says what it holds; nothing else is its digest.
    const isNamed = from.endsWith(bytes);
    if (!isNamed && digest(readFileSync(from)) !== bytes) return false;
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
    return true;
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (isAbsent) return false;
    throw error;
  }
}

function list(lines: readonly string[]): string {
  return lines.map((line) => `  ${line}`).join('\n');
}
