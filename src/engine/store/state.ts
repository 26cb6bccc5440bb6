import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { digest } from '../plan/digest.ts';
import { DAMAGE } from './damage.ts';

/*
 * What the engine remembers of a site, in one SQLite file outside of it. Everything in here can be
 * made again from the content: a file that is lost, damaged or another build's is thrown away, and
 * that build renders everything.
 */

/** Raise it when the tables change: an older file is then foreign. */
const FORMAT = '4';

const TABLES = `
CREATE TABLE IF NOT EXISTS meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS files (id INTEGER PRIMARY KEY, file TEXT NOT NULL UNIQUE,
  collection TEXT NOT NULL, stamp TEXT NOT NULL, blob TEXT NOT NULL, key TEXT, digest TEXT,
  data TEXT, findings TEXT, seal INT NOT NULL);
CREATE INDEX IF NOT EXISTS collections ON files (collection);
CREATE TABLE IF NOT EXISTS asked (file TEXT, kind TEXT, target TEXT, answer TEXT NOT NULL,
  PRIMARY KEY (file, kind, target)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS media (path TEXT PRIMARY KEY, stamp TEXT NOT NULL,
  digest TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS places (file TEXT, field TEXT, digest TEXT NOT NULL, line INT NOT NULL,
  column INT NOT NULL, PRIMARY KEY (file, field)) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS told (file TEXT NOT NULL, rule TEXT NOT NULL, message TEXT NOT NULL);
CREATE INDEX IF NOT EXISTS told_of ON told (file);
CREATE INDEX IF NOT EXISTS told_as ON told (message);
CREATE TABLE IF NOT EXISTS pages (file TEXT PRIMARY KEY, component TEXT NOT NULL,
  shown TEXT NOT NULL, texts TEXT NOT NULL, digest TEXT NOT NULL, bytes TEXT NOT NULL,
  pictures TEXT NOT NULL, rows TEXT NOT NULL, seal INT NOT NULL) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS kinds ON pages (component);
CREATE TABLE IF NOT EXISTS others (file TEXT PRIMARY KEY, bytes TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS pieces (place INTEGER PRIMARY KEY, name TEXT NOT NULL,
  version TEXT NOT NULL, shown TEXT NOT NULL, rows TEXT NOT NULL, seal INT NOT NULL);
CREATE TABLE IF NOT EXISTS journal (file TEXT PRIMARY KEY, act TEXT NOT NULL) WITHOUT ROWID;
`;

/** Where the memory of a site lies: one folder for each pair of content and output. */
export function homeOf({ stateDir, contentDir, outDir }: Place): string {
  return join(stateDir, digest(`${contentDir}\n${outDir}`));
}

interface Place {
  stateDir: string;
  contentDir: string;
  outDir: string;
}

export interface State {
  database: DatabaseSync;
  /** Why there was nothing to build on; absent where there was. */
  fresh?: string;
}

/**
 * Opens the state at `path`, or begins a new one. `owner` names whose it is (project, content and
 * output folder); another's is foreign.
 */
export function openState(path: string, owner: string): State {
  mkdirSync(dirname(path), { recursive: true });
  const reason = existsSync(path) ? findFault(path, owner) : 'nothing is remembered of this site';
  if (reason === undefined) return { database: open(path) };
  removeState(path);
  const database = open(path);
  writeMeta(database, 'format', FORMAT);
  writeMeta(database, 'owner', owner);
  return { database, fresh: reason };
}

/** Opens a copy of another site's state: its rows are kept, what it knew of a finished site is not. */
export function openCopy(path: string, owner: string): DatabaseSync {
  const database = open(path);
  inTransaction(database, () => {
    database.exec('DELETE FROM pages; DELETE FROM others; DELETE FROM pieces; DELETE FROM journal');
    database.exec("DELETE FROM meta WHERE name IN ('inputs', 'window', 'folder')");
    writeMeta(database, 'owner', owner);
  });
  return database;
}

/** Throws a state away. */
export function removeState(path: string): void {
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

/** The memory of another thread of the same build, to read from. */
export function openToRead(path: string): DatabaseSync {
  return new DatabaseSync(path, { readOnly: true });
}

function open(path: string): DatabaseSync {
  const database = new DatabaseSync(path);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;');
  database.exec(TABLES);
  return database;
}

function findFault(path: string, owner: string): string | undefined {
  let database: DatabaseSync | undefined;
  try {
    database = open(path);
    if (readMeta(database, 'format') !== FORMAT) return 'it is remembered in an older form';
    return readMeta(database, 'owner') === owner
      ? undefined
      : 'what is remembered is of another site';
  } catch {
    return DAMAGE;
  } finally {
    database?.close();
  }
}

export function readMeta(database: DatabaseSync, name: string): string | undefined {
  const found = database.prepare('SELECT value FROM meta WHERE name = ?').get(name);
  return found === undefined ? undefined : String(found.value);
}

export function writeMeta(database: DatabaseSync, name: string, value: string): void {
  database.prepare('INSERT OR REPLACE INTO meta VALUES (?, ?)').run(name, value);
}

/** All of it or nothing. */
export function inTransaction(database: DatabaseSync, act: () => void): void {
  database.exec('BEGIN IMMEDIATE');
  try {
    act();
    database.exec('COMMIT');
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}
