import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { ContentFiles } from './content-builders.ts';
import { projectRoot } from './project-root.ts';

/** The moment that counts as now in every fixture build. */
export const fixtureNow = '2026-11-24T09:00:00Z';

/** How a build ended, and where its result is. */
export interface Built {
  code: number;
  stdout: string;
  stderr: string;
  /** The folder of the finished site, absolute. */
  out: string;
  /** The content folder it was built from, absolute. */
  content: string;
  /** Of the build's own process and its children, user and system together. */
  cpuSeconds: number;
  /** The largest memory the build's process held at once. */
  peakMegabytes: number;
}

export interface BuildOptions {
  /** A folder to write the files to, or to read content from; a new one where absent. */
  content?: string;
  /** The folder for the result; a new one where absent. */
  out?: string;
  now?: string;
  /** The time zone of the machine, which must not matter. */
  zone?: string;
}

/** A new empty folder for one test, in the run's own place (`own-temp.ts`). */
export function aFolder(name: string): string {
  return mkdtempSync(join(tmpdir(), `backfile-${name}-`));
}

/** Writes the files below `folder`, in the order given. */
export function writeFiles(folder: string, files: ContentFiles): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/**
 * Builds a site from the files given (none: from `options.content` as it stands) with the same
 * command as `npm run build`, in a process and with a cache of its own.
 */
export async function buildSite(files: ContentFiles, options: BuildOptions = {}): Promise<Built> {
  const content = options.content ?? aFolder('content');
  const out = options.out ?? join(aFolder('out'), 'dist');
  writeFiles(content, files);
  const ended = await run({
    CONTENT_DIR: content,
    OUT_DIR: out,
    CACHE_DIR: aFolder('cache'),
    NOW: options.now ?? fixtureNow,
    TZ: options.zone ?? 'UTC',
  });
  return { ...ended, out, content };
}

type Ended = Omit<Built, 'out' | 'content'>;

/** `astro build`, with its use of the machine reported on a line of its own at the end. */
async function run(inputs: Record<string, string>): Promise<Ended> {
  const meter = join(import.meta.dirname, 'meter.mjs');
  const child = spawn(process.execPath, ['--import', meter, astroCommand(), 'build'], {
    cwd: projectRoot,
    env: { ...cleanEnvironment(), ...inputs },
  });
  const stdout = collect(child.stdout);
  const stderr = collect(child.stderr);
  const code = await new Promise<number>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (exit) => {
      resolve(exit ?? -1);
    });
  });
  return { code, stdout: stdout(), ...splitMeter(stderr()) };
}

function astroCommand(): string {
  const manifest = createRequire(import.meta.url).resolve('astro/package.json');
  return join(dirname(manifest), 'bin/astro.mjs');
}

/** What the test runner sets for itself must not change what is built. */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(
    ([name]) => !/^(?:VITEST|NODE_ENV|NODE_OPTIONS|DEV|PROD|MODE|SSR|BASE_URL|TEST)/.test(name),
  );
  return { ...Object.fromEntries(kept), ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1' };
}

function collect(stream: NodeJS.ReadableStream): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}

const METER = /^meter (\d+) (\d+)\n/m;

function splitMeter(text: string): Omit<Ended, 'code' | 'stdout'> {
  const found = METER.exec(text);
  return {
    stderr: text.replace(METER, ''),
    cpuSeconds: Number(found?.[1] ?? 0) / 1e6,
    peakMegabytes: Number(found?.[2] ?? 0) / 1024,
  };
}
