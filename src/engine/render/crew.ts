import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { giveArchive, hearAsked, type Asked } from '#loader/given.ts';
import type { Archive } from '#model/archive.ts';
import { Renderer } from './render-page.ts';
import type { Answer, Task } from './task.ts';
import type { WorkerAnswer, WorkerStart } from './worker.ts';

/** Below this, to start a thread costs more than it brings. */
const ALONE = 200;
/** Pages a thread is sent at once: few enough to keep all busy to the end. */
const BLOCK = 32;

export interface Crew {
  start: WorkerStart;
  archive: Archive;
  /** How many threads; 0 renders here. By default one for each processor, up to eight. */
  workers?: number;
  /** Called with every block that is done. */
  onAnswer: (answer: Answer) => void;
  /** Called for everything that bodies ask for. */
  onAsked: (asked: Asked) => void;
}

/** Renders all `tasks` and tells of each block. Rejects where a thread dies or the disk is full. */
export async function renderPages(tasks: readonly Task[], crew: Crew): Promise<void> {
  const workers = Math.min(crew.workers ?? countWorkers(tasks.length), tasks.length);
  if (workers < 1) return renderHere(tasks, crew);
  const blocks = toBlocks(tasks);
  const threads = Array.from({ length: workers }, () => startThread(crew.start));
  try {
    await Promise.all(threads.map((thread) => feed(thread, blocks, crew)));
  } finally {
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}

function countWorkers(pages: number): number {
  return pages < ALONE ? 0 : Math.min(availableParallelism(), 8);
}

async function renderHere(tasks: readonly Task[], crew: Crew): Promise<void> {
  giveArchive(crew.archive);
  hearAsked(crew.onAsked);
  const renderer = await Renderer.open(crew.start);
  for (const block of toBlocks(tasks)) crew.onAnswer(await renderer.renderAll(block));
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
    thread.on('message', (message: 'ready' | WorkerAnswer) => {
      if (message !== 'ready') {
        crew.onAnswer(message);
        message.asked.forEach(crew.onAsked);
      }
      const next = blocks.shift();
      if (next) thread.postMessage(next);
      else resolve();
    });
  });
}
