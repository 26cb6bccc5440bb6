import type { DatabaseSync } from 'node:sqlite';
import type { Archive } from '#model/archive.ts';
import { planList, planSearch, type PlannedPiece } from '#search/make-search.ts';
import type { SiteFiles } from './site-files.ts';
import { readMeta } from './state.ts';

interface SearchWork {
  archive: Archive;
  contentDir: string;
  database: DatabaseSync;
  digestOf: (file: string) => string;
  /** Files of the content whose bytes are new. */
  changed: ReadonlySet<string>;
  /** True where nothing but bodies has changed since the site was made as it stands. */
  onlyBodies: boolean;
  before: ReadonlyMap<string, string>;
  /** Which pieces are made here; left out, all. */
  isOwn?: (file: string) => boolean;
}

/** The files of the search, and what to remember of them as `search`. */
export interface SearchFiles {
  files: SiteFiles;
  /** Files of the content that were read for it. */
  texts: string[];
  /** JSON: the pieces' names and versions. */
  note: string;
}

export const SEARCH_NOTE = 'search';

/** Makes the pieces that are not what they should be, one at a time; the others stay. */
export async function makeSearchFiles(work: SearchWork): Promise<SearchFiles> {
  const { archive, isOwn = () => true } = work;
  const files: SiteFiles = new Map();
  if (!archive.site.outputs.search) return { files, texts: [], note: '' };
  const pieces = planSearch(work);
  const standing = findStanding(work, pieces);
  const versions = pieces.map((piece) => ({
    name: piece.name,
    version: standing.get(piece.name) ?? piece.toVersion(),
  }));
  const all = [...pieces, planList(work, versions)].filter(({ folder }) => isOwn(folder));
  const due = all.filter(({ name }) => !standing.has(name));
  for (const piece of due) {
    for (const [file, kept] of await piece.make()) files.set(piece.folder + file, kept);
  }
  takeStanding(work.before, new Set(all.filter((one) => !due.includes(one)).map(toFolder)), files);
  return { files, texts: due.flatMap(({ texts }) => texts), note: JSON.stringify(versions) };
}

/** Pieces that stand in the site as they should, by name → version. */
function findStanding(
  { database, changed, onlyBodies }: SearchWork,
  pieces: readonly PlannedPiece[],
): Map<string, string> {
  const note = onlyBodies ? readMeta(database, SEARCH_NOTE) : undefined;
  if (note === undefined || note === '') return new Map();
  const known = JSON.parse(note) as { name: string; version: string }[];
  const dirty = pieces.filter(({ texts }) => texts.some((file) => changed.has(file)));
  const names = new Set(dirty.map(({ name }) => name));
  return new Map(
    known.flatMap(({ name, version }) => (names.has(name) ? [] : [[name, version] as const])),
  );
}

/** Files of pieces that stay: they are in the site, and nothing has to be copied. */
function takeStanding(
  before: ReadonlyMap<string, string>,
  folders: ReadonlySet<string>,
  files: SiteFiles,
): void {
  if (folders.size === 0) return;
  for (const [file, bytes] of before) {
    const [root, name, rest] = file.split('/', 3);
    if (root === 'search' && rest !== undefined && folders.has(`search/${name ?? ''}/`)) {
      files.set(file, { from: '', bytes });
    }
  }
}

function toFolder({ folder }: PlannedPiece): string {
  return folder;
}
