import { readdirSync, statSync, watch, type FSWatcher, type Stats } from 'node:fs';
import { join } from 'node:path';

/** Editors save in several steps, and git writes many files at once. */
const PAUSE = 100;

/**
 * Calls `onChange` when something below `folder` has come, changed or gone, once for all that happens
 * within a tenth of a second; returns what ends it. Folders are watched, not files: one watch for
 * each of 20,000 files takes seconds to set up.
 */
export function watchFolder(folder: string, onChange: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  const places = new Places(() => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      // First watched, then looked at: what is written in between is seen either way.
      places.follow(folder);
      onChange();
    }, PAUSE);
  });
  places.follow(folder);
  return () => {
    clearTimeout(timer);
    places.close();
  };
}

/** Where one watch cannot see a whole tree, each folder has its own. */
const isFlat = process.platform === 'linux';

class Places {
  #open = new Map<string, { identity: string; watcher: FSWatcher }>();
  #tell: () => void;

  constructor(tell: () => void) {
    this.#tell = tell;
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
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    this.#watch(path, stats);
    seen.add(path);
    if (!isFlat || !stats.isDirectory()) return;
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      // A link is watched where it leads to, but not walked: it could lead in a circle.
      if (entry.isDirectory()) this.#visit(join(path, entry.name), seen);
      else if (entry.isSymbolicLink()) this.#visitLink(join(path, entry.name), seen);
    }
  }

  #visitLink(path: string, seen: Set<string>): void {
    const stats = statSync(path, { throwIfNoEntry: false });
    if (!stats) return;
    this.#watch(path, stats);
    seen.add(path);
  }

  /** A folder that was made anew under its old name is another one, and may have its old number. */
  #watch(path: string, { ino, birthtimeMs }: Stats): void {
    const identity = `${ino} ${birthtimeMs}`;
    const known = this.#open.get(path);
    if (known?.identity === identity) return;
    if (known) this.#end(path);
    const watcher = watch(path, { recursive: !isFlat }, this.#tell);
    watcher.on('error', this.#tell);
    this.#open.set(path, { identity, watcher });
  }

  #end(path: string): void {
    this.#open.get(path)?.watcher.close();
    this.#open.delete(path);
  }
}
