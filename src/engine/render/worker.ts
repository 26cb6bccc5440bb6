import { parentPort, workerData } from 'node:worker_threads';
import { giveArchive, hearAsked, type Asked } from '#loader/given.ts';
import { buildArchive } from '#model/archive.ts';
import type { Site } from '#schema/site.ts';
import { keepDrawnWords } from '#search/hand-over.ts';
import { readRows } from '../catalog/rows.ts';
import { openToRead } from '../store/state.ts';
import { Renderer, type RenderPlace } from './render-page.ts';
import type { Answer, Task } from './task.ts';

/* A thread that renders what it is sent, with rows it reads itself. */

/** What a worker is started with. */
export interface WorkerStart extends Omit<RenderPlace, 'site'> {
  /** The file of the state. */
  state: string;
  site: Site;
  now: number;
}

export interface WorkerAnswer extends Answer {
  asked: Asked[];
}

const { state, site, now, ...place } = workerData as WorkerStart;
const database = openToRead(state);
giveArchive(buildArchive(readRows(database), site, now));
database.close();

keepDrawnWords(site);
let asked: Asked[] = [];
const known = new Set<string>();
hearAsked((one) => {
  const key = `${one.kind}\n${one.file}\n${one.target}`;
  if (!known.has(key)) asked.push(one);
  known.add(key);
});

const renderer = await Renderer.open({ ...place, site });
const port = parentPort;
let done = Promise.resolve();
port?.on('message', (tasks: Task[]) => {
  // One block after the other, also where the next one is here already.
  done = done
    .then(() => renderer.renderAll(tasks))
    .then(
      (answer) => {
        port.postMessage({ ...answer, asked } satisfies WorkerAnswer);
        asked = [];
      },
      // Thrown where the thread hears of it, and so the build.
      (error: unknown) => {
        setImmediate(() => {
          throw error;
        });
      },
    );
});
port?.postMessage('ready');
