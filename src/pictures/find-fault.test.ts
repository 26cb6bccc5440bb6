import { mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { findPictureFault } from './find-fault.ts';

const folder = mkdtempSync(join(tmpdir(), 'faults-'));

function put(name: string, bytes: Buffer | string): string {
  const path = join(folder, name);
  writeFileSync(path, bytes);
  return path;
}

/** Noise, so that there is something to lose. */
const noise = sharp({
  create: {
    width: 300,
    height: 300,
    channels: 3,
    background: '#777',
    noise: { type: 'gaussian', mean: 128, sigma: 40 },
  },
});

describe('a picture', () => {
  test.each(['jpeg', 'png', 'webp', 'avif', 'gif'] as const)('in %s is sound', async (format) => {
    const bytes = await noise.clone().toFormat(format).toBuffer();
    expect(findPictureFault(put(`sound.${format}`, bytes))).toBeUndefined();
  });

  test('drawn in SVG is sound', () => {
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path d="M0 0h9"/></svg>';
    expect(findPictureFault(put('sound.svg', svg))).toBeUndefined();
  });

  test('that is a link to itself is none', () => {
    symlinkSync('loop.png', join(folder, 'loop.png'));
    expect(findPictureFault(join(folder, 'loop.png'))).toBeUndefined();
  });

  test.each(['jpeg', 'png', 'webp'] as const)(
    'in %s that ends too early is told, again and again',
    async (format) => {
      const bytes = await noise.clone().toFormat(format).toBuffer();
      const path = put(`short.${format}`, bytes.subarray(0, bytes.length / 2));
      expect(findPictureFault(path)).toMatch(/\w/);
      expect(findPictureFault(path)).toMatch(/\w/);
    },
  );

  test.each([
    ['a page of HTML', '<!doctype html><title>404</title>'],
    ['nothing', ''],
  ])('that is %s is told', (_name, text) => {
    expect(findPictureFault(put('none.jpg', text))).toMatch(/\w/);
  });

  test('that was mended is sound, and that was broken since is told', async () => {
    const bytes = await noise.clone().jpeg().toBuffer();
    expect(findPictureFault(put('mended.jpg', 'no'))).toBe('there is no picture inside');
    expect(findPictureFault(put('mended.jpg', bytes))).toBeUndefined();
    expect(findPictureFault(put('mended.jpg', bytes.subarray(0, 5000)))).toMatch(/\w/);
  });

  test('that is not there has no fault of its own', () => {
    expect(findPictureFault(join(folder, 'absent.jpg'))).toBeUndefined();
  });
});
