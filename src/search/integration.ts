import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { readContent } from '#loader/read-content.ts';
import { buildArchive } from '#model/archive.ts';
import { contentDir, now } from '#site/inputs.ts';
import { readSite } from '#site/read-site.ts';
import { findStemmed, planList, planSearch, type PlannedPiece } from './make-search.ts';

/** Puts the search into the finished site of a plain build; the engine does it by itself. */
export function search(): AstroIntegration {
  return {
    name: 'backfile:search',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeSearch(fileURLToPath(dir));
        if (count > 0) logger.info(`${count} search files`);
      },
    },
  };
}

/** Writes the search of the content folder below `outDir`; returns how many files it has. */
export async function writeSearch(outDir: string): Promise<number> {
  const { site } = readSite(contentDir);
  if (!site?.outputs.search) return 0;
  const rows = await readContent(contentDir, site);
  const digests = new Map(
    [...rows.articles, ...rows.briefs].map(({ file, digest }) => [file, digest]),
  );
  const archive = buildArchive(rows, site, now);
  const input = { archive, contentDir, digestOf: (file: string) => digests.get(file) ?? '' };
  const pieces = planSearch(input);
  const versions = pieces.map(({ name, toVersion }) => ({ name, version: toVersion() }));
  let count = 0;
  const list = planList(input, versions, findStemmed(archive));
  for (const piece of [...pieces, list]) {
    count += await copyPiece(piece, outDir);
  }
  return count;
}

async function copyPiece({ folder, make }: PlannedPiece, outDir: string): Promise<number> {
  const files = await make();
  for (const [file, { from }] of files) {
    const to = join(outDir, folder, file);
    mkdirSync(dirname(to), { recursive: true });
    copyFileSync(from, to);
  }
  return files.size;
}
