import { workerData, type MessagePort } from 'node:worker_threads';

/* A thread that decodes the pictures it is sent, see `find-fault.ts`. */

export interface DecodeStart {
  /** Paths come in; the reason why a picture cannot be read goes out, or an empty text. */
  port: MessagePort;
  /** Rung when the answer is there. */
  bell: Int32Array<SharedArrayBuffer>;
}

const { port, bell } = workerData as DecodeStart;

async function findFault(path: string): Promise<string> {
  try {
    // Here, so that a sharp that cannot be loaded is an answer too, and nobody waits for ever.
    const { default: sharp } = await import('sharp');
    // All bytes are read; that the result is small lets JPEG and WebP leave out most of the work.
    await sharp(path, { failOn: 'error' }).resize(16, 16, { fit: 'fill' }).raw().toBuffer();
    return '';
  } catch (error) {
    return toReason(error instanceof Error ? error.message : String(error));
  }
}

/** The library's words where they tell something; they may run over many lines. */
function toReason(message: string): string {
  if (/unsupported image format/i.test(message)) return 'there is no picture inside';
  const [first = ''] = message.split('\n', 1);
  return first.replace(/^Input (?:file|buffer)(?: is missing)?:? /, '').replace(/\.$/, '');
}

port.on('message', (path: string) => {
  void findFault(path).then((answer) => {
    port.postMessage(answer);
    Atomics.store(bell, 0, 1);
    Atomics.notify(bell, 0);
  });
});
