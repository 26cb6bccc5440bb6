import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { toDigest } from './cache.ts';

/** The rooms whose code decides what a text's words are, and what is made of them. */
const ROOMS = ['lib', 'loader', 'markdown', 'search', 'i18n'];

let recipe: string | undefined;

/** Names everything but the content that an index is a function of: our code and all packages. */
export function readRecipe(): string {
  const packages = readFileSync(resolve('package-lock.json'), 'utf8');
  recipe ??= toDigest([packages, ...ROOMS.flatMap(readSources)].join('\n'));
  return recipe;
}

function readSources(room: string): string[] {
  const folder = resolve('src', room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.(?:test|verify))\.ts$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
