import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Content, Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { sortFindings } from '#schema/sort-findings.ts';
import { collectionNames, findOddFolders, listFiles, toKey } from './list-files.ts';
import { makeLocate } from './locate.ts';
import { makePictures } from './pictures.ts';
import { readFile, type Reading } from './read-file.ts';
import type { ReadingMemory } from './reading-memory.ts';
import type { Places } from './stand-in.ts';
import { checkRules } from './rules/table.ts';

/** A content folder whose files have been read one by one. */
export interface FilesRead {
  /** What is sound. */
  rows: Rows;
  /** All findings of all files; only this runs the rules that look across files. */
  check: () => Finding[];
}

/** What files gave before, for whoever reads a folder again. */
type Memory = Pick<ReadingMemory, 'read' | 'keepPlaces'>;

/**
 * Reads a whole content folder: every file of every collection, validated, with all findings of
 * all files, sorted by file and line whatever the order of the disk. Rows hold what is sound;
 * a file with an error has no row. Never throws for what stands in the folder. `memory`, where
 * one is given, knows what files gave before.
 */
export function readContent(contentDir: string, site: Site, memory?: Memory): Promise<Content> {
  const { rows, check } = readFiles(contentDir, site, memory);
  return Promise.resolve({ ...rows, findings: check() });
}

/** As `readContent`, for whoever needs the rows before the findings. */
export function readFiles(contentDir: string, site: Site, memory?: Memory): FilesRead {
  const pictures = makePictures(contentDir, site.strict);
  const reading = { contentDir, site, pictures };
  const rows = noRows();
  const standIns = noRows();
  const refused = noRefused();
  const places = new Map<string, Places>();
  const own = findOddFolders(contentDir);
  for (const name of collectionNames) {
    const gathered = { rows, standIns, places, refused: refused[name] };
    own.push(...readCollection(name, reading, gathered, memory?.read));
  }
  const check = () => {
    const plain = makeLocate(contentDir, site, places);
    const locate = memory ? memory.keepPlaces(plain) : plain;
    const all = joinRows(rows, standIns);
    return sortFindings([...own, ...checkRules({ rows: all, site, refused, pictures, locate })]);
  };
  return { rows, check };
}

interface Gathered {
  rows: Rows;
  /** The sound parts of refused files, which only the rules see. */
  standIns: Rows;
  /** Of stand-ins, by file: where the entries of shortened lists stand. */
  places: Map<string, Places>;
  /** The keys of files of which nothing is sound. */
  refused: string[];
}

/** Adds what the files of a collection give to `gathered`. */
function readCollection(
  name: CollectionName,
  reading: Reading,
  gathered: Gathered,
  readOne: typeof readFile = readFile,
): Finding[] {
  const { files, findings } = listFiles(reading.contentDir, name);
  for (const file of files) {
    const read = readOne(name, file, reading);
    // A file is read by its collection's own reader, so its row is of its collection's type.
    const target = read.isStandIn ? gathered.standIns : gathered.rows;
    if (read.row) (target[name] as unknown[]).push(read.row);
    if (read.row && read.places) gathered.places.set(file, read.places);
    if (!read.row) gathered.refused.push(toKey(name, file));
    findings.push(...read.findings);
  }
  return findings;
}

function joinRows(one: Rows, other: Rows): Rows {
  return {
    articles: [...one.articles, ...other.articles],
    briefs: [...one.briefs, ...other.briefs],
    authors: [...one.authors, ...other.authors],
    sections: [...one.sections, ...other.sections],
    topics: [...one.topics, ...other.topics],
    pages: [...one.pages, ...other.pages],
  };
}

/** A content folder without a file. */
export function noRows(): Rows {
  return { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
}

/** The keys of refused files, of no file yet. */
export function noRefused(): Record<CollectionName, string[]> {
  return { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
}
