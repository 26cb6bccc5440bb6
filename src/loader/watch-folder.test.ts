import * as fs from 'node:fs';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { aFolder } from '#testing/build-site.ts';
import { watchFolder } from './watch-folder.ts';

// The real ones, until a test lets something happen right before.
vi.mock('node:fs', async (importOriginal) => {
  const real = await importOriginal<typeof fs>();
  return { ...real, readdirSync: vi.fn(real.readdirSync), watch: vi.fn(real.watch) };
});

/** A folder with `2024/03/flood.md` in it. */
function aTree(): string {
  const folder = aFolder('watched');
  mkdirSync(join(folder, '2024/03'), { recursive: true });
  writeFileSync(join(folder, '2024/03/flood.md'), 'one');
  return folder;
}

/** It is watched; how often it has told of a change. */
function aWatchedFolder(folder = aTree()) {
  const [tell, tellLimit] = [vi.fn(), vi.fn()];
  const stop = watchFolder(folder, tell, tellLimit);
  onTestFinished(stop);
  return { folder, tell, tellLimit, stop };
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

test('a link that leads to itself is passed over', async () => {
  const { folder, tell } = aWatchedFolder();
  symlinkSync('loop', join(folder, '2024/loop'));
  await vi.waitFor(() => {
    expect(tell).toHaveBeenCalledTimes(1);
  });
  writeFileSync(join(folder, '2024/03/flood.md'), 'two');
  await vi.waitFor(() => {
    expect(tell).toHaveBeenCalledTimes(2);
  });
});

test.each(['watch', 'readdirSync'] as const)(
  'a folder that goes right before its %s is left out, what comes after it is not',
  async (name) => {
    const tree = aTree();
    const gone = join(tree, '2024/02');
    mkdirSync(gone);
    const mocked = vi.mocked(fs[name] as (...given: unknown[]) => unknown);
    const real = mocked.getMockImplementation() ?? expect.fail('it is not watched over');
    mocked.mockImplementation((path, ...rest) => {
      if (path === gone) rmSync(gone, { recursive: true });
      return real(path, ...rest);
    });
    onTestFinished(() => void mocked.mockImplementation(real));
    const { folder, tell } = aWatchedFolder(tree);
    expect(fs.existsSync(gone)).toBe(false);
    await setTimeout(300);
    tell.mockClear();
    writeFileSync(join(folder, '2024/03/flood.md'), 'two');
    await vi.waitFor(() => {
      expect(tell).toHaveBeenCalled();
    });
  },
);

test('where the system watches no more folders, that is said once', async () => {
  const { folder, tell, tellLimit } = aWatchedFolder();
  const full = Object.assign(new Error('full'), { code: 'ENOSPC' });
  const throwFull = () => {
    throw full;
  };
  vi.mocked(fs.watch).mockImplementationOnce(throwFull).mockImplementationOnce(throwFull);
  for (const name of ['04', '05']) mkdirSync(join(folder, '2024', name));
  await vi.waitFor(() => {
    expect(tell).toHaveBeenCalled();
  });
  expect(tellLimit.mock.calls).toEqual([[expect.stringContaining('fs.inotify.max_user_watches')]]);
});
