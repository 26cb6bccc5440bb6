import { statSync } from 'node:fs';
import sharp from 'sharp';
import { keepPicture, toKey } from './cache.ts';
import { readCredit, type Credit } from './credit-metadata.ts';
import type { Picture } from './picture.ts';
import { PictureError } from './picture-error.ts';
import { getRegistry } from './registry.ts';
import { readPicture, type PictureFile } from './resolve.ts';
import { isInert } from './svg.ts';

export interface PictureOptions {
  /** The path the site stands under, `/` or `/archive/`. */
  base: string;
  /** Widths in pixels; a picture is never made larger than it is. */
  widths?: readonly number[];
}

/**
 * For pictures as wide as the text, and for the one at the head of an article. Telephones of 360 to
 * 430 points have two or three pixels a point: 750 and 1080 are what they ask for, and little more.
 */
export const columnWidths: readonly number[] = [480, 750, 1080, 1400];
/** For portraits and logos, shown at up to 96 pixels. */
export const portraitWidths: readonly number[] = [96, 192];
/** For search engines, which ask for 112 pixels at least. */
export const logoWidths: readonly number[] = [600];

interface Variant {
  name: string;
  width: number;
  height: number;
}

/**
 * Makes the files of a picture, or finds them in the cache, and notes that a page uses them.
 * Photographs become WebP in several widths, upright, with their maker's name; moving pictures and
 * harmless drawings are kept as they are; a drawing with a program in it becomes a picture of it.
 *
 * @throws {PictureError} where the file is not a picture.
 */
export function derivePicture(file: PictureFile, options: PictureOptions): Promise<Picture> {
  const { made } = getRegistry();
  const { mtimeMs, size } = statSync(file.path);
  const { base, widths = columnWidths } = options;
  const key = [file.path, mtimeMs, size, base, ...widths].join('\n');
  const known = made.get(key);
  if (known) return known;
  const picture = derive(file, base, widths);
  made.set(key, picture);
  return picture;
}

async function derive(file: PictureFile, base: string, widths: readonly number[]) {
  try {
    const bytes = readPicture(file);
    const image = sharp(bytes, { failOn: 'error' });
    const { format, pages = 1, autoOrient, exif, xmpAsString } = await image.metadata();
    const size = { width: autoOrient.width, height: autoOrient.height };
    if (pages > 1 && (format === 'gif' || format === 'webp'))
      return await keep(bytes, format, size, base);
    if (format === 'svg' && isInert(bytes.toString('utf8')))
      return await keep(bytes, format, size, base);
    const variants = await resize(bytes, size, widths, readCredit(exif, xmpAsString));
    return toPicture(variants, 'image/webp', base);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new PictureError(`${file.name} cannot be read as a picture: ${reason}`, { cause: error });
  }
}

type Size = Omit<Variant, 'name'>;

async function keep(bytes: Buffer, format: 'gif' | 'webp' | 'svg', size: Size, base: string) {
  const name = `${toKey(bytes)}.${format}`;
  await keepPicture(name, () => Promise.resolve(bytes));
  return toPicture(
    [{ name, ...size }],
    format === 'svg' ? 'image/svg+xml' : `image/${format}`,
    base,
  );
}

async function resize(
  bytes: Buffer,
  size: Size,
  widths: readonly number[],
  credit: Credit,
): Promise<Variant[]> {
  const key = toKey(bytes);
  const variants = planWidths(size.width, widths).map((width) => ({
    name: `${key}-${width}.webp`,
    width,
    height: Math.max(1, Math.round((size.height * width) / size.width)),
  }));
  for (const { name, width, height } of variants) {
    await keepPicture(name, () => {
      const small = sharp(bytes, { failOn: 'error' }).autoOrient().resize(width, height);
      const signed =
        Object.keys(credit).length > 0 ? small.withExif({ IFD0: { ...credit } }) : small;
      return signed.webp({ quality: 76 }).toBuffer();
    });
  }
  return variants;
}

/** The widths below the picture's own, and the largest that it can fill. */
export function planWidths(own: number, widths: readonly number[]): number[] {
  const largest = Math.min(own, Math.max(...widths));
  return [...widths.filter((width) => width < largest), largest];
}

function toPicture(variants: Variant[], type: string, base: string): Picture {
  const { used } = getRegistry();
  for (const { name } of variants) used.add(name);
  const address = ({ name }: Variant) => `${base}_pictures/${name}`;
  const largest = variants.at(-1);
  if (!largest) throw new PictureError('no width to make');
  const { width, height } = largest;
  const srcset = variants.map((one) => `${address(one)} ${one.width}w`).join(', ');
  return { src: address(largest), ...(variants.length > 1 ? { srcset } : {}), width, height, type };
}
