import type { Finding } from '#schema/finding.ts';
import type { CollectionName, Content, Rows } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { sortFindings } from '#schema/sort-findings.ts';
import { collectionNames, findOddFolders, listFiles, toKey } from './list-files.ts';
import { makeLocate } from './locate.ts';
import { makePictures } from './pictures.ts';
import { readFile, type Reading } from './read-file.ts';
import { checkRules } from './rules/table.ts';

/**
 * Reads a whole content folder: every file of every collection, validated, with all findings of
 * all files, sorted by file and line whatever the order of the disk. Rows hold what is sound;
 * a file with an error has no row. Never throws for what stands in the folder.
 */
export function readContent(contentDir: string, site: Site): Promise<Content> {
  const reading = { contentDir, site, pictures: makePictures(contentDir, site.strict) };
  const rows: Rows = noRows();
  const refused = noRefused();
  const findings = findOddFolders(contentDir);
  for (const name of collectionNames) {
    findings.push(...readCollection(name, reading, rows, refused[name]));
  }
  const { pictures } = reading;
  findings.push(...checkRules({ rows, site, refused, pictures, locate: makeLocate(contentDir) }));
  return Promise.resolve({ ...rows, findings: sortFindings(findings) });
}

/** Adds the rows of a collection to `rows`, and the keys of what was refused to `refused`. */
function readCollection(
  name: CollectionName,
  reading: Reading,
  rows: Rows,
  refused: string[],
): Finding[] {
  const { files, findings } = listFiles(reading.contentDir, name);
  for (const file of files) {
    const read = readFile(name, file, reading);
    // A file is read by its collection's own reader, so its row is of its collection's type.
    if (read.row) (rows[name] as unknown[]).push(read.row);
    else refused.push(toKey(name, file));
    findings.push(...read.findings);
  }
  return findings;
}

/** A content folder without a file. */
export function noRows(): Rows {
  return { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
}

/** The keys of refused files, of no file yet. */
export function noRefused(): Record<CollectionName, string[]> {
  return { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
}
