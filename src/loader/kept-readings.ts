import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { nameCode } from './name-code.ts';
import { ReadingMemory, type KeptReading } from './reading-memory.ts';

/*
 * Readings on disk, from one `astro dev` to the next. They can be made again: whatever is wrong
 * with the file, or has changed in the code that reads, they begin empty.
 */

interface Kept {
  code: string;
  settings: string;
  readings: ReadonlyMap<string, KeptReading>;
}

/** The memory that `saveReadings` left in `folder` for this content, or an empty one. */
export function openReadings(folder: string, contentDir: string): ReadingMemory {
  try {
    const kept = deserialize(readFileSync(toPath(folder, contentDir))) as Kept;
    if (kept.code === nameReader()) return new ReadingMemory(kept.readings, kept.settings);
  } catch {
    // Not there yet, or damaged.
  }
  return new ReadingMemory();
}

/** Keeps what was read, if any of it was new. A disk that takes no more is no reason to stop. */
export function saveReadings(folder: string, contentDir: string, memory: ReadingMemory): void {
  const kept = memory.toKeep();
  if (!kept) return;
  const path = toPath(folder, contentDir);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(`${path}.next`, serialize({ ...kept, code: nameReader() } satisfies Kept));
    renameSync(`${path}.next`, path);
  } catch {
    // The next start takes longer, and nothing else.
  }
}

function toPath(folder: string, contentDir: string): string {
  const name = createHash('sha256').update(contentDir).digest('hex').slice(0, 16);
  return join(folder, `readings-${name}`);
}

/** The rooms whose code decides what a file gives. */
const ROOMS = ['lib', 'loader', 'pictures', 'schema', 'site'];

function nameReader(): string {
  return `${process.version} ${nameCode(ROOMS)}`;
}
