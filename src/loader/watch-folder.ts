import { readdirSync, watch, type Dirent, type FSWatcher, type Stats } from 'node:fs';
import { join } from 'node:path';
import { findStats } from '#pictures/find-stats.ts';

/** Editors save in several steps, and git writes many files at once. */
const PAUSE = 100;

/**
 * Calls `onChange` when something below `folder` has come, changed or gone, once for all that happens
 * within a tenth of a second; returns what ends it. Folders are watched, not files: one watch for
 * each of 20,000 files takes seconds to set up. A folder that cannot be watched is left out; where the
 * system watches no more of them, `onLimit` is called once with a sentence that says so.
 */
export function watchFolder(
  folder: string,
  onChange: () => void,
  onLimit: (sentence: string) => void,
): () => void {
  let timer: NodeJS.Timeout | undefined;
  const places = new Places(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // First watched, then looked at: what is written in between is seen either way.
      places.follow(folder);
      onChange();
    }, PAUSE);
  }, onLimit);
  places.follow(folder);
  return () => {
    clearTimeout(timer);
    places.close();
  };
}

/** Where one watch cannot see a whole tree, each folder has its own. */
const isFlat = process.platform === 'linux';

/** The settings of Linux that end what can be watched, by what is said when it is reached. */
const LIMITS = new Map([
  ['ENOSPC', 'fs.inotify.max_user_watches'],
  ['EMFILE', 'fs.inotify.max_user_instances'],
]);

class Places {
  #open = new Map<string, { identity: string; watcher: FSWatcher }>();
  #tell: () => void;
  #onLimit: (sentence: string) => void;
  #isLimitTold = false;

  constructor(tell: () => void, onLimit: (sentence: string) => void) {
    this.#tell = tell;
    this.#onLimit = onLimit;
  }

  /** Watches everything that is below `folder` now, and nothing else. */
  follow(folder: string): void {
    const seen = new Set<string>();
    this.#visit(folder, seen);
    for (const path of this.#open.keys()) if (!seen.has(path)) this.#end(path);
  }

  close(): void {
    for (const path of this.#open.keys()) this.#end(path);
  }

  #visit(path: string, seen: Set<string>): void {
    const stats = this.#visitOne(path, seen);
    if (!isFlat || !stats?.isDirectory()) return;
    for (const entry of listEntries(path)) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      // A link is watched where it leads to, but not walked: it could lead in a circle.
      if (entry.isDirectory()) this.#visit(join(path, entry.name), seen);
      else if (entry.isSymbolicLink()) this.#visitOne(join(path, entry.name), seen);
    }
  }

  #visitOne(path: string, seen: Set<string>): Stats | undefined {
    const stats = findStats(path);
    if (!stats) return undefined;
    this.#watch(path, stats);
    seen.add(path);
    return stats;
  }

  /** A folder that was made anew under its old name is another one, and may have its old number. */
  #watch(path: string, { ino, birthtimeMs }: Stats): void {
    const identity = `${ino} ${birthtimeMs}`;
    const known = this.#open.get(path);
    if (known?.identity === identity) return;
    if (known) this.#end(path);
    const watcher = this.#begin(path);
    watcher?.on('error', this.#tell);
    if (watcher) this.#open.set(path, { identity, watcher });
  }

  /** Undefined where the folder has just gone, is closed to us, or is one too many. */
  #begin(path: string): FSWatcher | undefined {
    try {
      return watch(path, { recursive: !isFlat }, this.#tell);
    } catch (error) {
      this.#tellLimit(error);
      return undefined;
    }
  }

  #tellLimit(error: unknown): void {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const limit = LIMITS.get(code);
    if (limit === undefined || this.#isLimitTold) return;
    this.#isLimitTold = true;
    this.#onLimit(toSentence(limit));
  }

  #end(path: string): void {
    this.#open.get(path)?.watcher.close();
    this.#open.delete(path);
  }
}

/** What else is on the machine shares these limits: an editor watches folders too. */
function toSentence(limit: string): string {
  return `The system watches no more folders for us, so some changes are seen only after a restart; raise its limit, ${limit}, to have all of them seen at once.`;
}

/** Nothing of a folder that has just gone, or is closed to us. */
function listEntries(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}
