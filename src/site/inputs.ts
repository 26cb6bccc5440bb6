import { resolve } from 'node:path';

/*
 * What a build is a function of, besides the code: the content folder, the place for the result and
 * the moment that counts as now. The environment names them, so that fixture sites, a newsroom's
 * own repository and the tests build with the same source.
 */

/** The content folder, absolute. `CONTENT_DIR`, or `./content`. */
export const contentDir = resolve(process.env.CONTENT_DIR ?? 'content');

/** The folder of the finished site, absolute. `OUT_DIR`, or `./dist`. */
export const outDir = resolve(process.env.OUT_DIR ?? 'dist');

/** The build's clock, milliseconds since 1970 UTC. `NOW` in ISO 8601, or the start of the build. */
export const now = readNow();

/**
 * Kept in the environment, so that every copy of this module in one process (the bundled one and
 * the configuration's) agrees on the moment.
 */
function readNow(): number {
  process.env.NOW ??= new Date().toISOString();
  const instant = parseNow(process.env.NOW);
  if (instant !== undefined) return instant;
  // Whoever typed it needs a sentence, not the way through our code.
  console.error(`NOW is "${process.env.NOW}"; it must be a moment such as 2026-11-24T09:00:00Z`);
  process.exit(1);
}

/**
 * A moment in ISO 8601 as milliseconds since 1970 UTC; a day alone is its beginning in UTC. Undefined
 * for anything else, a clock without its distance from UTC too: that would hang on the machine's zone.
 */
export function parseNow(text: string): number | undefined {
  const isMoment =
    /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2}))?$/.test(text);
  const instant = isMoment ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
