import type { DatabaseSync } from 'node:sqlite';
import { checkSeal, toSeal } from './damage.ts';

/** A piece of the search as it stands in the site. */
export interface KeptPiece {
  name: string;
  version: string;
  /** `PlannedPiece.toShown`. */
  shown: string;
  /** The numbers that the catalog has for the files of its texts. */
  rows: number[];
}

/** The pieces of the site, in their order; none where it has no search. */
export function readPieces(database: DatabaseSync): KeptPiece[] {
  const found = database.prepare('SELECT * FROM pieces ORDER BY place').all();
  return found.map(({ place, name, version, shown, rows, seal }) => {
    checkSeal([place, name, version, shown, rows] as string[], seal);
    const numbers = String(rows).split(' ').filter(Boolean).map(Number);
    return { name: String(name), version: String(version), shown: String(shown), rows: numbers };
  });
}

/** Puts these in the place of all that were kept. */
export function writePieces(database: DatabaseSync, pieces: readonly KeptPiece[]): void {
  database.exec('DELETE FROM pieces');
  const insert = database.prepare('INSERT INTO pieces VALUES (?, ?, ?, ?, ?, ?)');
  for (const [place, { name, version, shown, rows }] of pieces.entries()) {
    const values = [place, name, version, shown, rows.join(' ')];
    insert.run(...values, toSeal(values));
  }
}
