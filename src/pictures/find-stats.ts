import { statSync, type Stats } from 'node:fs';

/**
 * What the system knows of the file at `path`. Undefined where there is none, or only a link that
 * leads to itself or to a folder that is closed to us, for which Node throws.
 */
export function findStats(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}
