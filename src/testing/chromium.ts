import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { inflate } from '@sparticuz/chromium';
import { chromium, type Browser } from 'playwright-core';
import { projectRoot } from './project-root.ts';

/** A browser on this machine, and what has to stand in its environment to start. */
export interface Chromium {
  path: string;
  env: Record<string, string>;
}

/** Where a system keeps it, Debian's own first. */
const systemPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/**
 * Keeps the browser to this machine: every other host name fails to resolve, nothing is updated or
 * reported. Pages are drawn by the processor, so that a picture is the same with and without a
 * graphics card.
 */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-domain-reliability',
  '--disable-sync',
  '--no-pings',
  '--no-first-run',
  '--no-default-browser-check',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
];

/**
 * The browser to test with: `CHROME_PATH`, else one the system has, else the one that npm brought.
 *
 * @throws where `CHROME_PATH` names no file, or nothing is installed for this kind of machine.
 */
export async function findChromium(): Promise<Chromium> {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!existsSync(named)) throw new Error(`CHROME_PATH is "${named}"; there is no such file.`);
    return { path: named, env: {} };
  }
  const installed = systemPlaces.find((place) => existsSync(place));
  return installed === undefined ? await unpackChromium() : { path: installed, env: {} };
}

/** Starts a browser that cannot leave this machine. The caller closes it. */
export async function launchChromium(): Promise<Browser> {
  const { path, env } = await findChromium();
  return await chromium.launch({
    executablePath: path,
    args: chromiumFlags,
    env: { ...(process.env as Record<string, string>), ...env },
  });
}

/**
 * Unpacks the browser of @sparticuz/chromium once, with the few libraries and the font settings
 * that a plain Debian lacks, so that no system package is needed. It is built for Linux on x64.
 */
async function unpackChromium(): Promise<Chromium> {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('No Chromium found. Install Chrome or Chromium, or name one in CHROME_PATH.');
  }
  const { bin, version } = packedChromium();
  const home = join(projectRoot, 'node_modules/.cache/chromium', version);
  if (!existsSync(home)) await unpackInto(bin, home);
  return {
    path: join(home, 'chromium'),
    env: {
      FONTCONFIG_FILE: join(home, 'fonts.conf'),
      LD_LIBRARY_PATH: join(home, 'al2023/lib'),
      XDG_CACHE_HOME: join(home, 'cache'),
    },
  };
}

function packedChromium(): { bin: string; version: string } {
  const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
  const folder = join(entry, '../..');
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    version: string;
  };
  return { bin: join(folder, 'bin'), version };
}

/**
 * The package unpacks into the folder for temporary files, in place. We point that at a folder of
 * our own and rename it when it is whole, so that two runs at once never start half a browser.
 */
async function unpackInto(bin: string, home: string): Promise<void> {
  const unfinished = `${home}.${process.pid}`;
  mkdirSync(unfinished, { recursive: true });
  const before = process.env.TMPDIR;
  process.env.TMPDIR = unfinished;
  try {
    for (const name of ['chromium.br', 'fonts.tar.br', 'al2023.tar.br']) {
      await inflate(join(bin, name));
    }
  } finally {
    if (before === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = before;
  }
  writeFileSync(join(unfinished, 'fonts.conf'), fontSettings(home));
  if (existsSync(home)) rmSync(unfinished, { recursive: true });
  else renameSync(unfinished, home);
}

/** The package's own settings name folders of the machine it was made for. */
function fontSettings(home: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(home, 'fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${join(home, 'cache')}</cachedir>
</fontconfig>
`;
}
