import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { SHARD_NOTE } from './shard/shard.ts';

/*
 * A site's folder is the site and nothing else: what stands there besides is removed. So a slip in
 * OUT_DIR could cost somebody a home or a repository, and is caught before anything is done.
 */

/** What a folder must not be, nor have inside it. */
export interface Precious {
  /** The project whose code builds. */
  project: string;
  /** Absent where slices are united, which takes no content. */
  contentDir?: string;
  home?: string;
}

/** Why no site may be written to `outDir` (absolute), in sentences for the user; undefined if it may. */
export function findOutFault(outDir: string, precious: Precious): string | undefined {
  const { project, contentDir, home = homedir() } = precious;
  const holds = (folder: string) => isWithin(folder, outDir);
  if (contentDir !== undefined && (holds(contentDir) || isWithin(outDir, contentDir))) {
    return tell(outDir, `the content is in ${contentDir}`);
  }
  if (holds(project)) return tell(outDir, `the project is in ${project}`);
  if (holds(home)) return tell(outDir, `your own files are in ${home}`);
  if (existsSync(join(outDir, '.git'))) return tell(outDir, 'it is a repository of git');
  return isForeign(outDir) ? tell(outDir, 'it has files that are not of a site') : undefined;
}

function tell(outDir: string, why: string): string {
  return `OUT_DIR is ${outDir}, but ${why}, and whatever is no part of the site would be removed there. Name a folder of its own, new or empty.`;
}

/** Every site, and every slice of one, has at least one of these at its top. */
const SIGNS = ['404.html', SHARD_NOTE];

function isForeign(outDir: string): boolean {
  if (!existsSync(outDir)) return false;
  const isEmpty = readdirSync(outDir).length === 0;
  return !isEmpty && !SIGNS.some((name) => existsSync(join(outDir, name)));
}

function isWithin(inner: string, outer: string): boolean {
  const path = relative(outer, inner);
  return path !== '..' && !path.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(path);
}
