import { availableParallelism } from 'node:os';
import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { giveArchive, hearAsked, type Asked } from '#loader/given.ts';
import type { Archive } from '#model/archive.ts';
import { keepDrawnWords } from '#search/hand-over.ts';
import { Renderer } from './render-page.ts';
import { spareMemory } from './spare-memory.ts';
import type { Answer, Task } from './task.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

/** Below this, to start a thread costs more than it brings. */
const ALONE = 200;
/** Pages in a block: few enough to keep all threads busy to the end. */
const BLOCK = 32;
/** Blocks a thread has at a time: one to render, and one so that it need not wait for the next. */
const AHEAD = 2;

export interface Crew {
  start: WorkerStart;
  archive: Archive;
  /** How many threads beside this one. By default as many as there are other processors, up to seven. */
  workers?: number;
  /** True where this thread cannot render: it has drawn from another archive, and keeps that. */
  isSpent?: boolean;
  /** Called with every block that is done. */
  onAnswer: (answer: Answer) => void;
  /** Called for everything that bodies ask for. */
  onAsked: (asked: Asked) => void;
}

/**
 * Renders all `tasks`, here and in threads, and tells of each block. This thread has the archive
 * and would else wait, so it renders too: another thread in its place would hold all rows once more.
 * Rejects where a thread dies or the disk is full.
 */
export async function renderPages(tasks: readonly Task[], crew: Crew): Promise<void> {
  spareMemory(tasks.length);
  const blocks = toBlocks(tasks);
  const threads = Array.from({ length: countThreads(tasks.length, crew) }, () =>
    startThread(crew.start),
  );
  try {
    const fed = threads.map((thread) => feed(thread, blocks, crew));
    await Promise.all(crew.isSpent === true ? fed : [...fed, renderHere(blocks, crew)]);
  } finally {
    // What a failure leaves, nobody renders.
    blocks.length = 0;
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function countThreads(pages: number, { workers, isSpent }: Crew): number {
  const wanted = workers ?? (pages < ALONE ? 0 : Math.min(availableParallelism(), 8) - 1);
  return Math.max(isSpent === true ? 1 : 0, wanted);
}

/** Lets go between two blocks, so that other threads get theirs. */
async function renderHere(blocks: Task[][], crew: Crew): Promise<void> {
  giveArchive(crew.archive);
  hearAsked(crew.onAsked);
  keepDrawnWords(crew.start.site);
  const renderer = await Renderer.open(crew.start);
  for (let block = blocks.shift(); block; block = blocks.shift()) {
    crew.onAnswer(await renderer.renderAll(block));
    await setImmediate();
  }
}

/** Neighbours stay together: they show the same things. */
function toBlocks(tasks: readonly Task[]): Task[][] {
  const count = Math.ceil(tasks.length / BLOCK);
  return Array.from({ length: count }, (_, at) => tasks.slice(at * BLOCK, (at + 1) * BLOCK));
}

function startThread(start: WorkerStart): Worker {
  return new Worker(new URL('worker.ts', import.meta.url), { workerData: start });
}

/** Sends a thread block after block until none is left. */
function feed(thread: Worker, blocks: Task[][], crew: Crew): Promise<void> {
  return new Promise((resolve, reject) => {
    thread.once('error', reject);
    thread.once('exit', () => {
      reject(new Error('a rendering thread ended early'));
    });
    let sent = 0;
    const send = () => {
      const next = blocks.shift();
      if (next) thread.postMessage(next);
      if (next) sent += 1;
    };
    thread.on('message', (message: 'ready' | WorkerAnswer) => {
      if (message !== 'ready') {
        sent -= 1;
        crew.onAnswer(message);
        message.asked.forEach(crew.onAsked);
      }
      while (sent < AHEAD && blocks.length > 0) send();
      if (sent === 0) resolve();
    });
  });
}
