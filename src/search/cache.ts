import { createHash, randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { MadeFile } from './pagefind.ts';

/** Finished pieces, by what they were made of; each folder is whole or not there. */
export const cacheDir = resolve('node_modules/.cache/backfile/search');

/** A file of the site: where it lies, and the digest of its bytes. */
export interface KeptFile {
  from: string;
  bytes: string;
}

/** Older forms of a piece that are kept: for a change taken back, another branch, another site. */
const KEPT_FORMS = 4;

const LIST = 'list.json';

/**
 * The files of a piece below its own folder: from the cache, or made now and kept. `version` names
 * all that they are a function of.
 */
export async function keepPiece(
  { owner, name, version }: { owner: string; name: string; version: string },
  make: () => Promise<MadeFile[]>,
): Promise<Map<string, KeptFile>> {
  const home = join(cacheDir, owner);
  const place = join(home, `${name}.${version}`);
  if (!existsSync(join(place, LIST))) {
    write(place, await make());
    prune(home, name);
  } else {
    utimesSync(place, new Date(), new Date());
  }
  const list = JSON.parse(readFileSync(join(place, LIST), 'utf8')) as [string, string][];
  return new Map(list.map(([file, bytes]) => [file, { from: join(place, file), bytes }]));
}

/** 16 hex digits, as the engine names bytes. */
export function toDigest(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex').slice(0, 16);
}

function write(place: string, files: readonly MadeFile[]): void {
  const draft = `${place}.${randomUUID()}.tmp`;
  const list = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  for (const { path, content } of list) {
    mkdirSync(dirname(join(draft, path)), { recursive: true });
    writeFileSync(join(draft, path), content);
  }
  mkdirSync(draft, { recursive: true });
  const digests = list.map(({ path, content }) => [path, toDigest(content)]);
  writeFileSync(join(draft, LIST), JSON.stringify(digests));
  try {
    renameSync(draft, place);
  } catch (error) {
    rmSync(draft, { recursive: true, force: true });
    // Another build was quicker.
    if (!existsSync(join(place, LIST))) throw error;
  }
}

function prune(home: string, name: string): void {
  const forms = readdirSync(home)
    .filter((folder) => folder.startsWith(`${name}.`) && !folder.endsWith('.tmp'))
    .map((folder) => ({ folder, time: statSync(join(home, folder)).mtimeMs }))
    .sort((a, b) => b.time - a.time);
  for (const { folder } of forms.slice(KEPT_FORMS)) {
    rmSync(join(home, folder), { recursive: true, force: true });
  }
}
