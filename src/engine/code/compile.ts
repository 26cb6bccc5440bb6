import { spawn } from 'node:child_process';
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
import { join } from 'node:path';
import type { Site } from '#schema/site.ts';
import { takeLock } from '../store/lock.ts';
import { astroCommand, COMPILE_INTO, openCode } from './astro-shapes.ts';

/** How many compilations are kept; they are small, and branches come back. */
const KEPT = 5;

/**
 * The folder of the compiled code named `hash`, below the project, where it finds its packages.
 * Compiled now if it is not there; unchanged code never meets Vite again.
 *
 * @throws {CompileError} with what Astro said.
 */
export async function keepCode(project: string, hash: string, site: Site): Promise<KeptCode> {
  const home = join(project, '.backfile/code');
  const folder = join(home, hash);
  if (existsSync(folder)) {
    utimesSync(folder, new Date(), new Date());
    return toKept(folder);
  }
  const release = await takeLock(join(home, 'lock.sqlite'), () => undefined);
  try {
    if (!existsSync(folder)) await compile(project, folder, site);
    removeOld(home);
  } finally {
    release();
  }
  return toKept(folder);
}

export interface KeptCode {
  folder: string;
  /** The source files of its pages, in the order in which they claim addresses. */
  components: string[];
}

function toKept(folder: string): KeptCode {
  const components = JSON.parse(readFileSync(join(folder, 'components.json'), 'utf8')) as string[];
  return { folder, components };
}

export class CompileError extends Error {}

async function compile(project: string, folder: string, site: Site): Promise<void> {
  const draft = `${folder}.draft`;
  rmSync(draft, { recursive: true, force: true });
  const content = join(draft, 'no-content');
  mkdirSync(content, { recursive: true });
  writeFileSync(join(content, 'site.yaml'), toStub(site));
  const { code, said } = await run(project, {
    [COMPILE_INTO]: draft,
    CONTENT_DIR: content,
    CACHE_DIR: join(draft, 'cache'),
  });
  if (code !== 0) throw new CompileError(said);
  for (const spare of ['no-content', 'cache', 'client/.prerender']) {
    rmSync(join(draft, spare), { recursive: true, force: true });
  }
  const { routes } = await openCode(draft);
  const components = routes.map(({ component }) => component);
  writeFileSync(join(draft, 'components.json'), JSON.stringify(components));
  renameSync(draft, folder);
}

/** An archive without a file: the code knows nothing of the content but where it will stand. */
function toStub({ name, url, language, timeZone }: Site): string {
  // What integrations add to a finished site is added by the build, which knows the content.
  return JSON.stringify({ name, url, language, timeZone, outputs: { search: false } });
}

function run(project: string, inputs: Record<string, string>) {
  const child = spawn(process.execPath, [astroCommand(project), 'build'], {
    cwd: project,
    env: { ...process.env, ...inputs, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => said.push(chunk));
  }
  return new Promise<{ code: number; said: string }>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code: code ?? -1, said: Buffer.concat(said).toString('utf8') });
    });
  });
}

function removeOld(home: string): void {
  const all = readdirSync(home, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !entry.name.endsWith('.draft'))
    .map(({ name }) => ({ path: join(home, name), used: statSync(join(home, name)).mtimeMs }))
    .sort((one, other) => other.used - one.used);
  for (const { path } of all.slice(KEPT)) rmSync(path, { recursive: true, force: true });
}
