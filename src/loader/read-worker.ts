import { parentPort, workerData } from 'node:worker_threads';
import type { CollectionName } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { makePictures } from './pictures.ts';
import { ReadingMemory, type KeptReading } from './reading-memory.ts';

/* A thread that reads the files it is started with, and sends what they gave, block by block. */

/** What a thread is started with. */
export interface ReadStart {
  contentDir: string;
  site: Site;
  files: [name: CollectionName, file: string][];
}

/** Readings by file. */
export type ReadBlock = ReadonlyMap<string, KeptReading>;

const BLOCK = 500;

const { contentDir, site, files } = workerData as ReadStart;
const reading = { contentDir, site, pictures: makePictures(contentDir, site.strict) };
for (let at = 0; at < files.length; at += BLOCK) {
  const memory = new ReadingMemory();
  for (const [name, file] of files.slice(at, at + BLOCK)) memory.read(name, file, reading);
  const block: ReadBlock = memory.toKeep()?.readings ?? new Map();
  parentPort?.postMessage(block);
}
