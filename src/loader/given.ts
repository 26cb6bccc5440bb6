import type { Rows } from '#schema/row.ts';

/*
 * What is handed to pages in the process that renders them, past Astro's store, and what is heard
 * from them. Pages run with modules of their own, so all of it lies on `globalThis`, where every copy
 * of this file finds it. The engine gives a finished archive and listens; `astro dev` gives the rows,
 * anew after each change; under a plain `astro build` nothing is given, and nobody listens.
 */

const ROWS = Symbol.for('backfile.rows');
const GIVEN = Symbol.for('backfile.archive');
const ASKED = Symbol.for('backfile.asked');
const WORDS = Symbol.for('backfile.words');

const shared = globalThis as {
  [ROWS]?: Promise<Rows>;
  [GIVEN]?: unknown;
  [ASKED]?: (asked: Asked) => void;
  [WORDS]?: (words: Words) => void;
};

/** Something a body asked for beside itself: a picture, or the address of another file. */
export interface Asked {
  kind: 'picture' | 'link';
  /** The file whose text asks, below the content folder. */
  file: string;
  /** What stands there: `photo.jpg`, `../12/kirby.md`. */
  target: string;
}

/** The words of a text as its own page shows them, for a search that would else draw it once more. */
export interface Words {
  file: string;
  /** Of the file's bytes. */
  digest: string;
  lang: string;
  text: string;
}

/** Gives the archive (of model/archive.ts, made by the caller) to the pages of this thread. */
export function giveArchive(archive: unknown): void {
  shared[GIVEN] = archive;
}

/** The archive that was given, if any. */
export function findGivenArchive(): unknown {
  return shared[GIVEN];
}

/** Gives the content as it stands now to the pages of this process: other rows, another promise. */
export function giveRows(rows: Promise<Rows>): void {
  shared[ROWS] = rows;
}

/** The rows that were given last, if any. */
export function findGivenRows(): Promise<Rows> | undefined {
  return shared[ROWS];
}

/** Calls `listen` for everything that bodies ask for from now on. */
export function hearAsked(listen: (asked: Asked) => void): void {
  shared[ASKED] = listen;
}

/** Tells that a body asked for something, whether it is there or not. */
export function tellAsked(asked: Asked): void {
  shared[ASKED]?.(asked);
}

/** Calls `listen` with the words of every text that is drawn on its own page from now on. */
export function hearWords(listen: (words: Words) => void): void {
  shared[WORDS] = listen;
}

/** Tells the words of a text that was drawn on its own page. */
export function tellWords(words: Words): void {
  shared[WORDS]?.(words);
}
