import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { launchChromium } from './chromium.ts';
import useOwnTemp from './own-temp.ts';
import { projectRoot } from './project-root.ts';
import { readPages } from './read-site.ts';
import { serve } from './serve.ts';
import { readPlace } from './site-place.ts';
import { findTemplates } from './templates.ts';

/*
 * `npm run shots`: photographs every template of the sample at three widths, light and dark, and as
 * it is printed, into shots/. `--site FOLDER` takes a finished site instead of building one; `--only
 * WORD` takes templates whose name has the word.
 */

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { site: { type: 'string' }, only: { type: 'string' } },
});
process.once('exit', useOwnTemp());
const content = join(projectRoot, 'content');
const target = join(projectRoot, 'shots');
const widths = [360, 768, 1280];

const folder = values.site ?? (await buildSample());
const templates = Object.entries(findTemplates(readPages(folder), content)).filter(
  ([name]) => name !== 'redirect' && name.includes(values.only ?? ''),
);
if (values.only === undefined) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });

const { base } = readPlace(content);
const served = await serve(folder, base);
const browser = await launchChromium();
try {
  for (const [name, path] of templates) {
    const address = served.origin + base + encodeURI(path.slice(1));
    for (const width of widths) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await photograph(browser, address, `${name}-${width}-${colorScheme}`, width, colorScheme);
      }
    }
  }
  console.log(`${templates.length} templates, photographed into ${target}`);
} finally {
  await browser.close();
  await served.close();
}

async function photograph(
  from: Browser,
  address: string,
  name: string,
  width: number,
  colorScheme: 'light' | 'dark',
): Promise<void> {
  const context = await from.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const file = `${name.replaceAll(/[ ,]+/g, '-')}.png`;
  await page.screenshot({ path: join(target, file), fullPage: true });
  await context.close();
}

async function buildSample(): Promise<string> {
  const built = await buildSite({}, { content });
  if (built.code !== 0) throw new Error(`The sample does not build:\n${built.stderr}`);
  return built.out;
}
