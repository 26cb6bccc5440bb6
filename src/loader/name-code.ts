import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/**
 * Names the code of these rooms and all installed packages, 16 hex digits: what was made by other
 * code may be another thing. Reads the project that the process was started in.
 */
export function nameCode(rooms: readonly string[]): string {
  const packages = readFileSync(resolve('package-lock.json'), 'utf8');
  const all = [packages, ...rooms.flatMap(readSources)].join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

function readSources(room: string): string[] {
  const folder = resolve('src', room);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.(?:test|verify))\.ts$/.test(file))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}
