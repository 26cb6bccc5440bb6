import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cacheDir } from './cache.ts';
import { getRegistry } from './registry.ts';

const types: Readonly<Record<string, string>> = {
  gif: 'image/gif',
  png: 'image/png',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** Puts the pictures that the pages use into the finished site; while writing, serves them. */
export function pictures(): AstroIntegration {
  return {
    name: 'backfile:pictures',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const found = findServed(request.url ?? '');
          if (!found) {
            next();
            return;
          }
          // A drawing opened by its own address may load and run nothing.
          response.setHeader('Content-Security-Policy', "default-src 'none'; sandbox");
          response.setHeader('Content-Type', found.type);
          response.end(readFileSync(found.path));
        });
      },
      'astro:build:done': ({ dir, logger }) => {
        const count = copyUsed(fileURLToPath(dir));
        logger.info(`${count} picture files`);
      },
    },
  };
}

/** The file and type behind an address of any base, `/archive/_pictures/0a1b….webp`. */
export function findServed(url: string): { path: string; type: string } | undefined {
  const [, name = '', extension = ''] =
    /\/_pictures\/([0-9a-f]{20}(?:-\d+)?\.(gif|png|svg|webp))(?:\?.*)?$/.exec(url) ?? [];
  const type = types[extension];
  const path = join(cacheDir, name);
  return type && existsSync(path) ? { path, type } : undefined;
}

/** Copies every used file to `_pictures/` in the output folder; returns how many there are. */
export function copyUsed(outDir: string): number {
  const names = [...getRegistry().used].sort();
  if (names.length > 0) mkdirSync(join(outDir, '_pictures'), { recursive: true });
  for (const name of names) copyFileSync(join(cacheDir, name), join(outDir, '_pictures', name));
  return names.length;
}
