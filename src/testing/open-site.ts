import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './chromium.ts';
import { serve, type Served } from './serve.ts';

/** A finished site that is served, and a browser to look at it. Close it after the tests. */
export interface Opened {
  browser: Browser;
  served: Served;
  /** The path the site stands under, `/` or `/archive/`. */
  base: string;
  close: () => Promise<void>;
}

/** Serves a finished site and starts a browser. */
export async function openSite(folder: string, base = '/'): Promise<Opened> {
  const [served, browser] = await Promise.all([serve(folder, base), launchChromium()]);
  const close = async (): Promise<void> => {
    await browser.close();
    await served.close();
  };
  return { browser, served, base, close };
}

/** A page in the browser, and everything it did that a reader does not see. */
export interface Visit {
  page: Page;
  status: number;
  /** Console messages of every level, uncaught errors, refused requests, broken rules of the CSP. */
  messages: string[];
  /** The address of each request. */
  requests: string[];
  close: () => Promise<void>;
}

/**
 * How late late fonts come, in milliseconds: longer than a browser waits for an optional font even
 * when the machine is busy.
 */
const LATE = 500;

/**
 * Opens an address in a fresh context and waits until its fonts and pictures are there. With `late
 * fonts` they come after the first paint, so that what would move when they come is seen; with
 * `no fonts` none ever comes, as for a first visit on a slow line.
 */
export async function visit(
  { browser, served, base }: Opened,
  path: string,
  options: BrowserContextOptions = {},
  fonts: 'fonts' | 'late fonts' | 'no fonts' = 'fonts',
): Promise<Visit> {
  const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
  const page = await context.newPage();
  const messages: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => messages.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => messages.push(`error: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  page.on('requestfailed', (request) => messages.push(`failed: ${request.url()}`));
  if (fonts === 'no fonts') await page.route('**/*.woff2', (route) => route.abort());
  if (fonts === 'late fonts') {
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, LATE));
      await route.continue();
    });
  }
  page.on('dialog', (dialog) => {
    messages.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  const response = await page.goto(served.origin + base + encodeURI(path.slice(1)), {
    waitUntil: 'load',
  });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return {
    page,
    status: response?.status() ?? 0,
    messages,
    requests,
    close: () => context.close(),
  };
}
