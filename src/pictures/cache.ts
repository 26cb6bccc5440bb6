import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';

/** Raise it when the recipe changes: other quality, other widths, other metadata. */
const RECIPE = '1';

/** Where finished pictures wait from build to build. */
export const cacheDir = resolve('node_modules/.cache/backfile/pictures');

/** Names a picture by its bytes and by all that decides what is made of them; 20 hex digits. */
export function toKey(bytes: Buffer): string {
  const maker = `${RECIPE} vips ${sharp.versions.vips} `;
  return createHash('sha256').update(maker).update(bytes).digest('hex').slice(0, 20);
}

/** A finished picture of this name: from the cache, or made now and kept. Written whole or not. */
export async function keepPicture(name: string, make: () => Promise<Buffer>): Promise<void> {
  const place = join(cacheDir, name);
  if (existsSync(place)) return;
  const bytes = await make();
  mkdirSync(cacheDir, { recursive: true });
  const draft = `${place}.${randomUUID()}.tmp`;
  writeFileSync(draft, bytes);
  renameSync(draft, place);
}
