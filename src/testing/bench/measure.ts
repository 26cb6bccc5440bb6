import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseTimeOutput, TIME_FORMAT, type Usage } from './time-output.ts';

/** A command to be measured. */
export interface Command {
  program: string;
  args: readonly string[];
  cwd: string;
  env?: Record<string, string>;
}

export interface Measured extends Usage {
  exitCode: number;
  /** The end of what it printed, for messages. */
  tail: string;
}

const GNU_TIME = '/usr/bin/time';
/** How often memory is looked at. The kernel keeps the peak of one process, not of several. */
const SAMPLE_MS = 200;

/** Why nothing can be measured here; undefined where it can. */
export function findObstacle(): string | undefined {
  return existsSync(GNU_TIME)
    ? undefined
    : `${GNU_TIME} is missing: apt-get install time (processor time is read from it)`;
}

/**
 * Runs a command to its end. Processor time is the kernel's account of the process and all children
 * it waited for; memory is the larger of the kernel's peak of one process and the largest sum seen
 * over the whole tree.
 */
export async function measure(command: Command): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-time-'));
  const figures = join(folder, 'time');
  const timed = ['-f', TIME_FORMAT, '-o', figures, command.program, ...command.args];
  const child = spawn(GNU_TIME, timed, {
    cwd: command.cwd,
    env: { ...cleanEnvironment(), ...command.env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tail = '';
  const keep = (chunk: Buffer) => {
    tail = (tail + chunk.toString('utf8')).slice(-4000);
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  let largest = 0;
  const sampler = setInterval(() => {
    largest = Math.max(largest, treeMegabytes(child.pid ?? 0));
  }, SAMPLE_MS);
  try {
    const exitCode = await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code) => {
        resolve(code ?? -1);
      });
    });
    const usage = parseTimeOutput(readFileSync(figures, 'utf8'));
    return { ...usage, peakMegabytes: Math.max(usage.peakMegabytes, largest), exitCode, tail };
  } finally {
    clearInterval(sampler);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What npm and a test runner set for themselves must not change what is measured. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:npm_|VITEST|NODE_ENV|NODE_OPTIONS|CI$|NOW$|CONTENT_DIR|OUT_DIR)/.test(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

/** Resident memory of a process and its descendants; 0 where there is no /proc. */
function treeMegabytes(root: number): number {
  const parents = new Map<number, { parent: number; pages: number }>();
  for (const name of listProcesses()) {
    const stat = readText(`/proc/${name}/stat`);
    // After the name in brackets, which may hold spaces: state, parent, … resident pages.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    parents.set(Number(name), { parent: Number(fields[1]), pages: Number(fields[21]) });
  }
  let pages = 0;
  for (const [id, { pages: own }] of parents) if (descends(id, root, parents)) pages += own;
  return (pages * 4096) / 2 ** 20;
}

function descends(
  id: number,
  root: number,
  parents: ReadonlyMap<number, { parent: number }>,
): boolean {
  let at: number | undefined = id;
  while (at !== undefined && at !== root && at > 1) at = parents.get(at)?.parent;
  return at === root;
}

function listProcesses(): string[] {
  return existsSync('/proc/self/stat')
    ? readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    : [];
}

/** A process may end while it is looked at. */
function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
