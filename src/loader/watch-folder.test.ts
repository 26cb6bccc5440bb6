import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aFolder } from '#testing/build-site.ts';
import { watchFolder } from './watch-folder.ts';

/** A watched folder with `2024/03/flood.md` in it; how often it has told of a change. */
function aWatchedFolder() {
  const folder = aFolder('watched');
  mkdirSync(join(folder, '2024/03'), { recursive: true });
  writeFileSync(join(folder, '2024/03/flood.md'), 'one');
  const tell = vi.fn();
  const stop = watchFolder(folder, tell);
  onTestFinished(stop);
  return { folder, tell, stop };
}

test('a change deep below is told', async () => {
  const { folder, tell } = aWatchedFolder();
  writeFileSync(join(folder, '2024/03/flood.md'), 'two');
  await vi.waitFor(() => {
    expect(tell).toHaveBeenCalledTimes(1);
  });
});

test('what happens at one time is told once', async () => {
  const { folder, tell } = aWatchedFolder();
  for (const name of ['a', 'b', 'c']) writeFileSync(join(folder, `2024/${name}.md`), name);
  renameSync(join(folder, '2024/a.md'), join(folder, '2024/03/a.md'));
  await setTimeout(400);
  expect(tell).toHaveBeenCalledTimes(1);
});

test('a folder that has come is watched, one that came anew under its name too', async () => {
  const { folder, tell } = aWatchedFolder();
  const month = join(folder, '2024/04');
  for (const text of ['first', 'second']) {
    tell.mockClear();
    rmSync(month, { recursive: true, force: true });
    mkdirSync(month);
    await vi.waitFor(() => {
      expect(tell).toHaveBeenCalled();
    });
    await setTimeout(200);
    tell.mockClear();
    writeFileSync(join(month, 'mill.md'), text);
    await vi.waitFor(() => {
      expect(tell).toHaveBeenCalled();
    });
  }
});

test('after the end nothing is told', async () => {
  const { folder, tell, stop } = aWatchedFolder();
  stop();
  writeFileSync(join(folder, '2024/03/flood.md'), 'two');
  await setTimeout(300);
  expect(tell).not.toHaveBeenCalled();
});
