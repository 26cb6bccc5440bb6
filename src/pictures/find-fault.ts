import { resolve } from 'node:path';
import {
  MessageChannel,
  receiveMessageOnPort,
  Worker,
  type MessagePort,
} from 'node:worker_threads';
import type { DecodeStart } from './decode-worker.ts';
import { findStats } from './find-stats.ts';
import { isKnownSound, keepSound, toStampKey } from './sound-pictures.ts';

/*
 * Whether a picture can be read, asked where a text names it. Texts are read without waiting for
 * anything, and a picture decodes in its own time: a thread decodes, and who asked sleeps until it
 * has. Most pictures are known from an earlier build, and then there is no thread at all.
 */

/** A picture that takes longer is left to the build. */
const PATIENCE = 60_000;

/** What this process has found out: stamp → reason, or an empty text. */
const answers = new Map<string, string>();

/**
 * Why the file at `path` (absolute) cannot be read as a picture, in words that follow "because";
 * undefined where it can, or where there is no file. Decoded once, then remembered from build to
 * build while its bytes are the same.
 */
export function findPictureFault(path: string): string | undefined {
  const stats = findStats(path);
  if (!stats?.isFile()) return undefined;
  const stamp = toStampKey(path, stats);
  const answer = answers.get(stamp) ?? (isKnownSound(path, stamp) ? '' : decode(path));
  // A thread that gave no answer has proved nothing.
  if (answer === '') keepSound(path, stamp);
  answers.set(stamp, answer ?? '');
  return answer === '' ? undefined : answer;
}

interface Decoder {
  worker: Worker;
  port: MessagePort;
  bell: Int32Array<SharedArrayBuffer>;
}

let decoder: Decoder | undefined;

function decode(path: string): string | undefined {
  decoder ??= startDecoder();
  const { worker, port, bell } = decoder;
  Atomics.store(bell, 0, 0);
  port.postMessage(path);
  if (Atomics.wait(bell, 0, 0, PATIENCE) === 'timed-out') {
    decoder = undefined;
    void worker.terminate();
    return undefined;
  }
  return (receiveMessageOnPort(port)?.message as string | undefined) ?? '';
}

function startDecoder(): Decoder {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  const { port1, port2 } = new MessageChannel();
  // Named from the project's root, as the cache is: a bundle of pages may hold this module.
  const worker = new Worker(resolve('src/pictures/decode-worker.ts'), {
    workerData: { port: port2, bell } satisfies DecodeStart,
    transferList: [port2],
  });
  worker.unref();
  port1.unref();
  return { worker, port: port1, bell };
}
