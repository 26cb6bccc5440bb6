import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { cacheDir } from '#pictures/cache.ts';
import { digest } from '../plan/digest.ts';

/** A file of the site that is no page: copied as it is. */
export interface SiteFile {
  /** Absolute. */
  from: string;
  /** The digest of its bytes. */
  bytes: string;
}

/** The files of one step by their place below the site's folder. */
export type SiteFiles = Map<string, SiteFile>;

/** Styles, scripts, fonts, and what stands in `public/`: the same whatever the content. */
export function listFixed(code: string, project: string): SiteFiles {
  return new Map([...listAssets(code), ...listPublic(project)]);
}

/** Stylesheets, scripts and fonts, as the code was compiled. */
function listAssets(code: string): SiteFiles {
  return listFolder(join(code, 'client'));
}

/** What an owner puts into `public/`, copied untouched; dot files too. */
export function listPublic(project: string): SiteFiles {
  return listFolder(join(project, 'public'));
}

/**
 * The pictures that pages show, from the cache. Their names are made of what they hold, so the name
 * is the digest. One that is only written about, and was never made, is left out.
 */
export function listPictures(names: Iterable<string>): SiteFiles {
  const files: SiteFiles = new Map();
  for (const name of new Set(names)) {
    const from = join(cacheDir, name);
    if (existsSync(from)) files.set(`_pictures/${name}`, { from, bytes: name });
  }
  return files;
}

function listFolder(folder: string): SiteFiles {
  if (!existsSync(folder)) return new Map();
  return new Map(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => {
        const from = join(entry.parentPath, entry.name);
        const file = relative(folder, from).replaceAll('\\', '/');
        return [file, { from, bytes: digest(readFileSync(from)) }];
      }),
  );
}
