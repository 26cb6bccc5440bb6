import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cacheDir } from './cache.ts';
import { derivePicture, planWidths, portraitWidths } from './derive.ts';
import { copyUsed, findServed } from './integration.ts';
import type { Picture } from './picture.ts';
import { PictureError } from './picture-error.ts';
import { getRegistry } from './registry.ts';
import { resolvePicture, type PictureFile } from './resolve.ts';

let content = '';

beforeAll(() => {
  content = mkdtempSync(join(tmpdir(), 'pictures-'));
  mkdirSync(join(content, 'articles/2023'), { recursive: true });
});
afterAll(() => rmSync(content, { recursive: true }));

function flat(width: number, height: number) {
  return sharp({ create: { width, height, channels: 3, background: '#7a1f1d' } });
}

function put(name: string, bytes: Buffer | string): PictureFile {
  const path = join(content, name);
  writeFileSync(path, bytes);
  return { path, name };
}

function derive(file: PictureFile, widths?: readonly number[]): Promise<Picture> {
  return derivePicture(file, { base: '/', ...(widths ? { widths } : {}) });
}

function read(address: string): Buffer {
  return readFileSync(join(cacheDir, basename(address)));
}

describe('the file an address means', () => {
  test('stands beside the text, or below the content folder with a leading slash', () => {
    put('articles/2023/a photo.jpg', 'x');
    put('logo.png', 'x');
    const from = 'articles/2023/kirby.md';
    expect(resolvePicture(content, from, 'a%20photo.jpg')?.name).toBe('articles/2023/a photo.jpg');
    expect(resolvePicture(content, from, '../../logo.png?v=2')?.name).toBe('logo.png');
    expect(resolvePicture(content, from, '/logo.png')?.name).toBe('logo.png');
  });

  test('is looked for in public/ after the content folder', () => {
    const found = resolvePicture(join(content, 'articles'), 'x.md', '/logo.png', content);
    expect(found?.name).toBe('public/logo.png');
  });

  test.each(['../../../etc/passwd', '/../secret.png', 'https://a.example/x.png', '//a/x.png', ''])(
    'is never outside the folders: %s',
    (src) => {
      writeFileSync(join(content, '..', 'secret.png'), 'x');
      expect(resolvePicture(content, 'articles/2023/kirby.md', src)).toBeUndefined();
      rmSync(join(content, '..', 'secret.png'));
    },
  );

  test('is a picture, not just any file', () => {
    put('notes.txt', 'x');
    expect(resolvePicture(content, 'x.md', 'notes.txt')).toBeUndefined();
  });
});

describe('a photograph', () => {
  test('comes in several widths, none larger than it is', async () => {
    const file = put('wide.jpg', await flat(1000, 500).jpeg().toBuffer());
    const picture = await derive(file);
    expect(picture).toMatchObject({ width: 1000, height: 500, type: 'image/webp' });
    expect(picture.srcset).toMatch(/-480\.webp 480w, .*-750\.webp 750w, .*-1000\.webp 1000w$/);
    expect(await sharp(read(picture.src)).metadata()).toMatchObject({ width: 1000, height: 500 });
  });

  test('stands upright when the camera was turned', async () => {
    const turned = await flat(40, 20).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const picture = await derive(put('turned.jpg', turned));
    expect(picture).toMatchObject({ width: 20, height: 40 });
    expect(await sharp(read(picture.src)).metadata()).toMatchObject({ width: 20, height: 40 });
  });

  test('keeps who made it and who owns it, and not where it was taken', async () => {
    const signed = await flat(30, 30)
      .jpeg()
      .withExif({
        IFD0: { Artist: 'Demo Artist', Copyright: 'The Backfile' },
        IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '50/1 27/1 0/1' },
      })
      .toBuffer();
    expect((await sharp(signed).metadata()).exif?.includes('N\0')).toBe(true);
    const { src } = await derive(put('signed.jpg', signed));
    const { exif } = await sharp(read(src)).metadata();
    expect(exif?.toString('latin1')).toContain('Demo Artist');
    expect(exif?.toString('latin1')).toContain('The Backfile');
    expect(exif?.includes('N\0')).toBe(false);
  });

  test('has one address for the same bytes under two names, and is made once', async () => {
    const bytes = await flat(50, 50).png().toBuffer();
    const first = await derive(put('one.png', bytes));
    const second = await derive(put('two.png', bytes));
    expect(second).toEqual(first);
    expect(derive({ path: join(content, 'one.png'), name: 'one.png' })).toBe(
      derive({ path: join(content, 'one.png'), name: 'one.png' }),
    );
  });

  test('is small as a portrait', async () => {
    const file = put('face.png', await flat(300, 300).png().toBuffer());
    expect((await derive(file, portraitWidths)).width).toBe(192);
  });

  test('that is damaged is an error with the file’s name', async () => {
    const file = put('articles/2023/broken.jpg', 'not a picture');
    await expect(derive(file)).rejects.toThrow(PictureError);
    await expect(derive(file)).rejects.toThrow(/^articles\/2023\/broken\.jpg cannot be read/);
  });
});

describe('other pictures', () => {
  const drawing = (inside: string) =>
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30">${inside}<rect width="40" height="30"/></svg>`;

  test('a harmless drawing is served as it is', async () => {
    const svg = drawing('<a href="https://example.org/"><path d="M0 0h9"/></a><use href="#x"/>');
    const picture = await derive(put('plain.svg', svg));
    expect(picture).toMatchObject({ width: 40, height: 30, type: 'image/svg+xml' });
    expect(read(picture.src).toString()).toBe(svg);
  });

  test.each([
    '<script>alert(1)</script>',
    '<g onload="alert(1)"/>',
    '<a href="javascript:alert(1)"><path/></a>',
    '<a href="&#106;avascript:alert(1)"><path/></a>',
    '<foreignObject/>',
    '<image href="https://tracker.example/p.png"/>',
    '<style>@import "https://a.example/x.css";</style>',
    '<rect fill="url(https://a.example/x)"/>',
  ])('a drawing with %s becomes a picture of itself', async (inside) => {
    const picture = await derive(put('active.svg', drawing(inside)));
    expect(picture.type).toBe('image/webp');
  });

  test('a moving picture goes on moving', async () => {
    const frames = await sharp([await frame('#fff'), await frame('#000')], {
      join: { animated: true },
    })
      .gif()
      .toBuffer();
    const picture = await derive(put('moving.gif', frames));
    expect(picture).toMatchObject({ width: 8, height: 8, type: 'image/gif' });
    expect(read(picture.src).equals(frames)).toBe(true);
  });

  function frame(background: string): Promise<Buffer> {
    return sharp({ create: { width: 8, height: 8, channels: 3, background } })
      .png()
      .toBuffer();
  }
});

test('widths stay below the picture’s own', () => {
  expect(planWidths(2000, [360, 640])).toEqual([360, 640]);
  expect(planWidths(640, [360, 640])).toEqual([360, 640]);
  expect(planWidths(500, [360, 640])).toEqual([360, 500]);
  expect(planWidths(100, [360, 640])).toEqual([100]);
});

test('what pages used, and only that, is copied to the finished site', async () => {
  getRegistry().used.clear();
  const { src } = await derive(put('used.png', await flat(10, 10).png().toBuffer()));
  expect(copyUsed(join(content, 'out'))).toBe(1);
  expect(readFileSync(join(content, 'out', src))).toEqual(read(src));
});

test('the writing server finds pictures under any base and nothing else', async () => {
  const { src } = await derive(put('served.png', await flat(11, 10).png().toBuffer()));
  expect(findServed(`/archive${src}`)?.type).toBe('image/webp');
  expect(findServed('/_pictures/../../package.json')).toBeUndefined();
});
