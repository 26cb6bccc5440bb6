import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { findGivenRows } from '#loader/given.ts';
import { aFolder, writeFiles } from '#testing/build-site.ts';
import { anArticle, aSite } from '#testing/content-builders.ts';
import type { Server } from './writing.ts';

// What is waited for here waits for a quiet moment, which on a busy machine is late.
const PATIENCE = { timeout: 9000 };
vi.setConfig({ testTimeout: 30_000 });

/** What the server of Astro is asked for here: `ask` opens a request and returns what answers it. */
function aServer() {
  let handle: ((...given: unknown[]) => void) | undefined;
  const [reload, httpServer] = [vi.fn(), new EventEmitter()];
  const server = {
    httpServer,
    middlewares: { use: (given: typeof handle) => void (handle = given) },
    environments: { client: { hot: { send: reload } } },
  } as unknown as Server;
  const ask = () => {
    const response = new EventEmitter();
    handle?.({}, response, () => undefined);
    return () => response.emit('close');
  };
  return { server, httpServer, reload, ask };
}

/** A content folder with one article and one warning that has been read for the first time. */
async function aBeginning() {
  const [content, root] = [aFolder('writing'), aFolder('writing-root')];
  writeFiles(content, { ...aSite(), ...anArticle('flood'), 'articles/notes.txt': 'Notes' });
  // A file of this very moment is always read again.
  await setTimeout(80);
  const told = vi.spyOn(console, 'error').mockReturnValue();
  vi.stubEnv('CONTENT_DIR', content);
  vi.resetModules();
  const { beginWriting, followWriting } = await import('./writing.ts');
  const folders = { root: pathToFileURL(`${root}/`), cache: join(root, 'cache') };
  await beginWriting(folders.cache, false);
  const listen = () => {
    const given = aServer();
    followWriting(given.server, folders);
    onTestFinished(() => void given.httpServer.emit('close'));
    given.httpServer.emit('listening');
    return given;
  };
  return { content, told, listen };
}

/** Until what can wait has been done. */
const untilTold = (told: { mock: { calls: unknown[][] } }) =>
  vi.waitFor(() => {
    expect(told.mock.calls.join()).toContain('notes.txt');
  }, PATIENCE);

test('what is saved after the first reading and before the watch comes to the pages', async () => {
  const { content, told, listen } = await aBeginning();
  writeFiles(content, anArticle('flood', { title: 'The flood' }));
  const { reload } = listen();
  await untilTold(told);
  expect(reload).toHaveBeenCalledTimes(1);
  const rows = await findGivenRows();
  expect(rows?.articles.map(({ data }) => data.title)).toEqual(['The flood']);
});

test('where nothing was saved meanwhile, nothing is given again', async () => {
  const { told, listen } = await aBeginning();
  const before = findGivenRows();
  const { reload } = listen();
  await untilTold(told);
  expect(reload).not.toHaveBeenCalled();
  expect(findGivenRows()).toBe(before);
});

test('warnings of the start are told though something is saved first, and only once', async () => {
  const { content, told, listen } = await aBeginning();
  const { reload, ask } = listen();
  const save = async (title: string) => {
    const answer = ask();
    reload.mockClear();
    writeFiles(content, anArticle('flood', { title }));
    await vi.waitFor(() => {
      expect(reload).toHaveBeenCalled();
    }, PATIENCE);
    answer();
  };
  await save('The flood');
  await untilTold(told);
  told.mockClear();
  await save('A flood');
  await setTimeout(1000);
  expect(told).not.toHaveBeenCalled();
});
