import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';

/*
 * One build at a time. The lock is SQLite's lock on an empty database: the system releases it with
 * the process, however that ends, so there is never a stale one.
 */

const PAUSE = 200;

/** Waits for the lock at `path`; `tell` is called once if it has to. Call the result to release. */
export async function takeLock(path: string, tell: () => void): Promise<() => void> {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path, { timeout: 0 });
  for (let tries = 0; !tryToLock(database); tries += 1) {
    if (tries === 0) tell();
    await sleep(PAUSE);
  }
  return () => {
    database.close();
  };
}

function tryToLock(database: DatabaseSync): boolean {
  try {
    database.exec('BEGIN EXCLUSIVE');
    return true;
  } catch (error) {
    if (isBusy(error)) return false;
    throw error;
  }
}

const SQLITE_BUSY = 5;

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'errcode' in error && error.errcode === SQLITE_BUSY;
}
