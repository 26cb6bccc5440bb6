import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { findNearest } from '#lib/distance.ts';
import type { Finding } from '#schema/finding.ts';
import { findStats } from '#pictures/find-stats.ts';
import type { CollectionName } from '#schema/row.ts';
import { unreadable } from './read-text.ts';

/** The folders of the collections, in the order their files are read. */
export const collectionNames = [
  'articles',
  'briefs',
  'authors',
  'sections',
  'topics',
  'pages',
] as const satisfies CollectionName[];

/** Collections of records may be pure YAML. */
const records = new Set<CollectionName>(['authors', 'sections', 'topics']);

export interface Listed {
  files: string[];
  findings: Finding[];
}

/**
 * The files of a collection, below the content folder, with forward slashes, sorted by code unit
 * whatever order the disk tells them in. Dot files and everything that is not content (pictures
 * beside an article) are passed over. An absent folder is an empty collection.
 */
export function listFiles(contentDir: string, collection: CollectionName): Listed {
  const listed: Listed = { files: [], findings: [] };
  visit(contentDir, collection, listed, (name) => isContent(collection, name));
  listed.files.sort((one, other) => (one < other ? -1 : 1));
  return listed;
}

function visit(
  contentDir: string,
  folder: string,
  listed: Listed,
  wanted: (name: string) => boolean,
): void {
  let entries: Dirent[];
  try {
    entries = readdirSync(join(contentDir, folder), { withFileTypes: true });
  } catch (error) {
    const isAbsent = error instanceof Error && 'code' in error && error.code === 'ENOENT';
    if (!isAbsent) listed.findings.push(unreadable(folder, error));
    return;
  }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue;
    const file = `${folder}/${entry.name}`;
    if (entry.isDirectory()) visit(contentDir, file, listed, wanted);
    else if (UNREAD.test(entry.name)) listed.findings.push(unread(file));
    else if (OFFICE.test(entry.name)) listed.findings.push(office(file));
    else if (wanted(entry.name) && !isLinkedFolder(contentDir, file, entry))
      listed.files.push(file);
  }
}

/** Texts under a name that is not read, so that nobody waits for them to appear. */
const UNREAD = /\.(?:markdown|mdown|mkd|mdx|txt|html?)$/i;

/** Files of word processors, where somebody took the folder for a tray. */
const OFFICE = /\.(?:docx?|odt|rtf|pages|gdoc)$/i;

function office(file: string): Finding {
  return {
    rule: 'unread-file',
    severity: 'warning',
    file,
    message: "The file is not read: it is a word processor's.",
    hint: `Copy its text into ${file.replace(OFFICE, '.md')}: \`npm run new -- "Title"\` makes one.`,
  };
}

function unread(file: string): Finding {
  return {
    rule: 'unread-file',
    severity: 'warning',
    file,
    message: 'The file is not read: texts end in `.md`.',
    hint: `Rename it to ${file.replace(UNREAD, '.md')}, or move it out of the folder.`,
  };
}

/** Folders that are probably meant for one of ours: `article/`, `posts/` is too far. */
export function findOddFolders(contentDir: string): Finding[] {
  const names = listFolders(contentDir).filter((name) => !isOurs(name));
  return names.flatMap((file): Finding[] => {
    const nearest = findNearest(file.toLowerCase(), collectionNames, 2);
    if (nearest === undefined) return [];
    const message = `The folder "${file}" is not read.`;
    const hint = `Did you mean \`${nearest}\`?`;
    return [{ rule: 'unread-folder', severity: 'warning', file, message, hint }];
  });
}

function listFolders(contentDir: string): string[] {
  try {
    const entries = readdirSync(contentDir, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}

function isOurs(name: string): boolean {
  return collectionNames.some((ours) => ours === name);
}

/** A linked folder could lead in a circle; a linked file is as good as a file. */
function isLinkedFolder(contentDir: string, file: string, entry: Dirent): boolean {
  if (!entry.isSymbolicLink()) return false;
  return findStats(join(contentDir, file))?.isDirectory() ?? false;
}

function isContent(collection: CollectionName, name: string): boolean {
  return /\.md$/i.test(name) || (records.has(collection) && /\.ya?ml$/i.test(name));
}

/**
 * The key of a file in its collection: its path below the folder without `.md` or `/index.md`, in
 * NFC, so that a copy from another disk keeps its name.
 */
export function toKey(collection: CollectionName, file: string): string {
  return file
    .slice(collection.length + 1)
    .replace(/(?:^|\/)index\.md$/i, '')
    .replace(/\.(?:md|ya?ml)$/i, '')
    .normalize('NFC');
}
