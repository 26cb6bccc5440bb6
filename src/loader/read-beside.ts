import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Site } from '#schema/site.ts';
import { collectionNames, listFiles } from './list-files.ts';
import type { ReadBlock, ReadStart } from './read-worker.ts';
import type { KeptReading } from './reading-memory.ts';

/** Below this, to start a thread costs more than it brings. */
const ALONE = 1000;

/** More threads than this wait for the disk, and for this one to take what they send. */
const MOST = 4;

/**
 * Reads every file of a content folder in threads beside this one, which is free meanwhile.
 * Undefined for a folder so small that it is sooner read here.
 */
export function readBeside(
  contentDir: string,
  site: Site,
): Promise<ReadonlyMap<string, KeptReading>> | undefined {
  const files = collectionNames.flatMap((name) =>
    listFiles(contentDir, name).files.map((file): ReadStart['files'][number] => [name, file]),
  );
  if (files.length < ALONE) return undefined;
  const count = Math.min(MOST, Math.max(1, availableParallelism() - 1));
  const parts = Array.from({ length: count }, (_, at) =>
    files.filter((_file, index) => index % count === at),
  );
  return readParts(parts.map((part) => ({ contentDir, site, files: part })));
}

async function readParts(starts: ReadStart[]): Promise<ReadonlyMap<string, KeptReading>> {
  const readings = new Map<string, KeptReading>();
  await Promise.all(starts.map((start) => readPart(start, readings)));
  return readings;
}

function readPart(start: ReadStart, readings: Map<string, KeptReading>): Promise<void> {
  return new Promise((done, fail) => {
    const thread = new Worker(resolve('src/loader/read-worker.ts'), { workerData: start });
    thread.on('message', (block: ReadBlock) => {
      for (const [file, kept] of block) readings.set(file, kept);
    });
    thread.once('error', fail);
    thread.once('exit', () => {
      done();
    });
  });
}
