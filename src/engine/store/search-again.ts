import type { DatabaseSync } from 'node:sqlite';
import { buildArchive } from '#model/archive.ts';
import type { Site } from '#schema/site.ts';
import { planList, planPieceOf, type PlannedPiece } from '#search/make-search.ts';
import { makeNumbers, readDigests, readSome } from '../catalog/rows.ts';
import { findOthers } from './manifest.ts';
import { makeInto, STEMS, type SearchFiles } from './search-files.ts';
import { readPieces, writePieces, type KeptPiece } from './search-pieces.ts';
import type { SiteFiles } from './site-files.ts';
import { readMeta } from './state.ts';

/*
 * The search after a text has changed, and nothing that is said of it: the piece it stands in
 * remembers which rows it is made of, so it is indexed again without the rest of the archive. As
 * pages do, it proves itself: it must say of its texts what it said of them.
 */

interface AgainWork {
  database: DatabaseSync;
  contentDir: string;
  site: Site;
  now: number;
  /** Files of the content whose bytes are new. */
  changed: ReadonlySet<string>;
}

export interface SearchAgain {
  make: () => Promise<SearchFiles>;
  /** The files of these pieces as they stand, by the digest of their bytes. */
  before: ReadonlyMap<string, string>;
}

/** Undefined where a piece would say something else of its texts, so that all must be seen. */
export function planSearchAgain(work: AgainWork): SearchAgain | undefined {
  const { database, site, changed } = work;
  const numbers = new Set(makeNumbers(database)([...changed]));
  const kept = site.outputs.search ? readPieces(database) : [];
  const due = kept.filter(({ rows }) => rows.some((row) => numbers.has(row)));
  if (due.length === 0) return { make: () => Promise.resolve(nothing), before: new Map() };
  const planned = new Map(due.map((piece) => [piece.name, planAgain(work, piece)]));
  if (due.some(({ name, shown }) => planned.get(name)?.toShown() !== shown)) return undefined;
  const pieces = kept.map((piece) => {
    const again = planned.get(piece.name);
    return again ? { ...piece, version: again.toVersion() } : piece;
  });
  const folders = [...planned.values()].map(({ folder }) => folder);
  const before = new Map([...folders, LIST].flatMap((folder) => findOthers(database, folder)));
  return { make: () => makeAgain(work, pieces, [...planned.values()]), before };
}

const nothing: SearchFiles = { files: new Map(), texts: [], remember: () => undefined };

/** Where `planList` puts its file. */
const LIST = 'search/pieces.json';

function planAgain(work: AgainWork, { name, rows: numbers }: KeptPiece): PlannedPiece {
  const { database, contentDir, site, now } = work;
  const rows = readSome(database, numbers, []);
  const digests = readDigests(rows);
  const input = {
    archive: buildArchive(rows, site, now),
    contentDir,
    digestOf: (file: string) => digests.get(file) ?? '',
  };
  return planPieceOf(input, name, new Set(digests.keys()));
}

async function makeAgain(
  { database, contentDir, site, now }: AgainWork,
  pieces: readonly KeptPiece[],
  due: readonly PlannedPiece[],
): Promise<SearchFiles> {
  const files: SiteFiles = new Map();
  const archive = buildArchive(readSome(database, [], []), site, now);
  const stems = JSON.parse(readMeta(database, STEMS) ?? '[]') as string[];
  const list = planList({ archive, contentDir, digestOf: () => '' }, pieces, stems);
  await makeInto(files, [...due, list]);
  const remember = (): void => {
    writePieces(database, pieces);
  };
  return { files, texts: due.flatMap(({ texts }) => texts), remember };
}
