import { join } from 'node:path';
import sharp from 'sharp';
import { writeFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { aFolder } from '#testing/build-site.ts';
import { findingsOf } from '#testing/findings-of.ts';
import { makePictures } from './pictures.ts';

const head = '---\ntitle: A\ndate: 2023-12-19 12:00\n';

describe('a picture that is there and cannot be read', () => {
  test('is an error where the text names it, and where a hero does', async () => {
    const files = {
      'articles/2023/12/a.md': `${head}hero:\n  src: torn.jpg\n  alt: A\n---\n\nText.\n\n![A](torn.jpg)\n`,
      'articles/2023/12/torn.jpg': '<!doctype html><title>404</title>',
    };
    expect(await findingsOf(files)).toEqual([
      'articles/2023/12/a.md:5:8 error broken-picture',
      'articles/2023/12/a.md:11:1 error broken-picture',
    ]);
  });

  test('is told with the reason and the cure; a sound one is not told', async () => {
    const folder = aFolder('pictures');
    const background = { r: 9, g: 9, b: 9 };
    const sound = sharp({ create: { width: 9, height: 9, channels: 3, background } });
    writeFileSync(join(folder, 'sound.png'), await sound.png().toBuffer());
    writeFileSync(join(folder, 'torn.png'), 'no picture');
    const pictures = makePictures(folder, false);
    expect(pictures.findProblem('a.md', 'sound.png')).toBeUndefined();
    expect(pictures.findProblem('a.md', 'torn.png')).toEqual({
      rule: 'broken-picture',
      severity: 'error',
      message: 'The picture "torn.png" cannot be read: there is no picture inside.',
      hint: 'Open it in a picture program and save it again, or take another copy of it.',
    });
  });
});
