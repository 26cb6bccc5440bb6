import type { Picture } from './picture.ts';

/**
 * What this process has made and used. Astro renders pages with a bundled copy of these modules,
 * so the list hangs on `globalThis`, where every copy finds it.
 */
interface Registry {
  /** Names below `_pictures/` that pages refer to. */
  used: Set<string>;
  /** Pictures in the making or finished, by file, its time of change and recipe. */
  made: Map<string, Promise<Picture>>;
}

const place = Symbol.for('backfile.pictures');
const shared = globalThis as { [place]?: Registry };

export function getRegistry(): Registry {
  const registry = shared[place] ?? { used: new Set(), made: new Map() };
  shared[place] = registry;
  return registry;
}
