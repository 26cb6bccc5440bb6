import { readFileSync } from 'node:fs';
import { isAbsolute, join, posix, relative, resolve, sep } from 'node:path';
import { isPictureFile } from '#lib/picture-file.ts';
import { findStats } from './find-stats.ts';

/** A picture on disk. */
export interface PictureFile {
  /** Absolute. */
  path: string;
  /** For messages: the path below the content folder, or `public/x.jpg`. */
  name: string;
}

/**
 * The file that `src` means in the text `fromFile` (its path below the content folder): beside the
 * text, or for `/x.jpg` below the content folder, then below `public`. Undefined where there is no
 * such picture, it is kept elsewhere (`https://…`), or the address leads out of these folders.
 */
export function resolvePicture(
  contentDir: string,
  fromFile: string,
  src: string,
  publicDir = resolve('public'),
): PictureFile | undefined {
  const path = toPath(src);
  if (path === undefined || !isPictureFile(path)) return undefined;
  if (!path.startsWith('/')) {
    return findIn(contentDir, posix.join(posix.dirname(fromFile), path), '');
  }
  return findIn(contentDir, path.slice(1), '') ?? findIn(publicDir, path.slice(1), 'public/');
}

/** The address without query and fragment, decoded; undefined where it is not one of this site. */
function toPath(src: string): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\/|\0|\\/i.test(src)) return undefined;
  const path = src.replace(/[?#].*$/s, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

function findIn(folder: string, path: string, prefix: string): PictureFile | undefined {
  const full = join(folder, path);
  const inside = relative(folder, full);
  if (inside.startsWith('..') || isAbsolute(inside)) return undefined;
  // A name with an accent may be composed on one disk and not on another.
  const spellings = new Set([full, full.normalize('NFC'), full.normalize('NFD')]);
  const place = [...spellings].find(isFile);
  if (place === undefined) return undefined;
  return { path: place, name: prefix + inside.split(sep).join('/') };
}

function isFile(path: string): boolean {
  return findStats(path)?.isFile() ?? false;
}

export function readPicture(file: PictureFile): Buffer {
  return readFileSync(file.path);
}
