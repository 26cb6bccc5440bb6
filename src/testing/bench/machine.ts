import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../project-root.ts';

/** Where and with what a row was measured. */
export interface Machine {
  processor: string;
  cores: number;
  gigabytes: number;
  system: string;
  node: string;
  astro: string;
  /** Its own version line; absent where Hugo is not installed. */
  hugo?: string;
  /** The mean of the last minute, before the first run: how busy others kept the machine. */
  load: number;
  /** ISO 8601. */
  date: string;
  commit: string;
}

export function describeMachine(): Machine {
  const hugo = findHugo();
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    gigabytes: Math.round(totalmem() / 2 ** 30),
    system: `${type()} ${release()}`,
    node: process.version,
    astro: readAstroVersion(),
    ...(hugo !== undefined && { hugo }),
    load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    date: new Date().toISOString(),
    commit: run('git', ['rev-parse', '--short', 'HEAD']) ?? 'unknown',
  };
}

/** `v0.111.3+extended, Debian 0.111.3-1`; undefined where it is not installed. */
export function findHugo(): string | undefined {
  const line = run('hugo', ['version']);
  return line === undefined ? undefined : parseHugoVersion(line);
}

/** From what `hugo version` prints. */
export function parseHugoVersion(line: string): string {
  const version = /\bv\d[\w.+-]*/.exec(line)?.[0] ?? line.trim();
  const vendor = /VendorInfo=(\w+):(\S+)/.exec(line);
  if (!vendor) return version;
  const [, name = '', number = ''] = vendor;
  return `${version}, ${name.charAt(0).toUpperCase()}${name.slice(1)} ${number}`;
}

function readAstroVersion(): string {
  const text = readFileSync(join(projectRoot, 'node_modules/astro/package.json'), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function run(program: string, args: string[]): string | undefined {
  try {
    return execFileSync(program, args, { cwd: projectRoot, encoding: 'utf8' }).trim();
  } catch {
    return undefined;
  }
}
