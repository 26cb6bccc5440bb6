import type { DatabaseSync } from 'node:sqlite';
import type { Archive } from '#model/archive.ts';
import { findStemmed, planList, planSearch, type PlannedPiece } from '#search/make-search.ts';
import { makeNumbers } from '../catalog/rows.ts';
import { readPieces, writePieces, type KeptPiece } from './search-pieces.ts';
import type { SiteFiles } from './site-files.ts';
import { writeMeta } from './state.ts';

interface SearchWork {
  archive: Archive;
  contentDir: string;
  database: DatabaseSync;
  digestOf: (file: string) => string;
  /** Files of the content whose bytes are new. */
  changed: ReadonlySet<string>;
  /** True where a piece stands as it should if it has the texts it had, none of them changed. */
  keepsPieces: boolean;
  before: ReadonlyMap<string, string>;
  /** Which pieces are made here; left out, all. */
  isOwn?: (file: string) => boolean;
}

/** The files of the search, and how to remember it. */
export interface SearchFiles {
  files: SiteFiles;
  /** Files of the content that were read for it. */
  texts: string[];
  /** To be called in the transaction that makes the new site the one that is remembered. */
  remember: () => void;
}

/** JSON: the languages whose words are found by stems. */
export const STEMS = 'stems';

/** Makes the pieces that are not what they should be, one at a time; the others stay. */
export async function makeSearchFiles(work: SearchWork): Promise<SearchFiles> {
  const { archive, database, isOwn = () => true } = work;
  const files: SiteFiles = new Map();
  const pieces = archive.site.outputs.search ? planSearch(work) : [];
  const standing = findStanding(work, pieces);
  const toNumbers = makeNumbers(database);
  const kept = pieces.map((piece): KeptPiece => {
    const { name, texts } = piece;
    const known = standing.get(name);
    if (known) return known;
    const [version, shown] = [piece.toVersion(), piece.toShown()];
    return { name, version, shown, rows: toNumbers(texts) };
  });
  const stems = findStemmed(archive);
  const list = pieces.length > 0 ? [planList(work, kept, stems)] : [];
  const all = [...pieces, ...list].filter(({ folder }) => isOwn(folder));
  const due = all.filter(({ name }) => !standing.has(name));
  await makeInto(files, due);
  takeStanding(work.before, new Set(all.filter((one) => !due.includes(one)).map(toFolder)), files);
  const remember = (): void => {
    writePieces(database, kept);
    writeMeta(database, STEMS, JSON.stringify(stems));
  };
  return { files, texts: due.flatMap(({ texts }) => texts), remember };
}

/** Makes pieces, one after the other, and adds their files. */
export async function makeInto(files: SiteFiles, pieces: readonly PlannedPiece[]): Promise<void> {
  for (const { folder, make } of pieces) {
    for (const [file, kept] of await make()) files.set(folder + file, kept);
  }
}

/** Pieces that stand in the site as they should, by name. */
function findStanding(
  { database, changed, keepsPieces }: SearchWork,
  pieces: readonly PlannedPiece[],
): Map<string, KeptPiece> {
  const known = keepsPieces ? readPieces(database) : [];
  const clean = pieces.filter(({ texts }) => !texts.some((file) => changed.has(file)));
  const sizes = new Map(clean.map(({ name, texts }) => [name, texts.length]));
  // A text that goes leaves a piece smaller; one that comes in its place has changed.
  const standing = known.filter(({ name, rows }) => sizes.get(name) === rows.length);
  return new Map(standing.map((piece) => [piece.name, piece]));
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
