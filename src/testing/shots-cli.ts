import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { aFolder, buildSite } from './build-site.ts';
import { launchChromium } from './chromium.ts';
import useOwnTemp from './own-temp.ts';
import { projectRoot } from './project-root.ts';
import { readPages } from './read-site.ts';
import { serve } from './serve.ts';
import { readPlace } from './site-place.ts';
import { findTemplates } from './templates.ts';

/*
 * `npm run shots`: photographs every template of the sample at three widths, light and dark, as it
 * is printed, and of the same site in Arabic, into shots/. `--site FOLDER` takes a finished site
 * instead of building one, and makes none in Arabic; `--only WORD` takes templates whose name has
 * the word.
 */

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { site: { type: 'string' }, only: { type: 'string' } },
});
process.once('exit', useOwnTemp());
const content = join(projectRoot, 'content');
const target = join(projectRoot, 'shots');
const widths = [360, 768, 1280];

/** One way to look at a page. */
interface View {
  name: string;
  width: number;
  colorScheme?: 'light' | 'dark';
  media?: 'print';
}

/** The width of A4 less the margins of print.css, in CSS pixels. */
const PAPER = 642;
const screens = widths.flatMap((width): View[] => [
  { name: `${width}-light`, width },
  { name: `${width}-dark`, width, colorScheme: 'dark' },
]);
const views: View[] = [...screens, { name: 'print', width: PAPER, media: 'print' }];
const mirrored = widths.map((width): View => ({ name: `${width}-rtl`, width }));

if (values.only === undefined) rmSync(target, { recursive: true, force: true });
mkdirSync(target, { recursive: true });
const browser = await launchChromium();
try {
  await photographSite(values.site ?? (await build(content)), views);
  if (values.site === undefined) await photographSite(await build(toArabic(content)), mirrored);
  console.log(`Photographed into ${target}`);
} finally {
  await browser.close();
}

async function photographSite(folder: string, of: View[]): Promise<void> {
  const { base } = readPlace(content);
  const served = await serve(folder, base);
  const templates = Object.entries(findTemplates(readPages(folder), content)).filter(
    ([name]) => name !== 'redirect' && name.includes(values.only ?? ''),
  );
  try {
    for (const [name, path] of templates) {
      const address = served.origin + base + encodeURI(path.slice(1));
      for (const view of of) await photograph(browser, address, `${name}-${view.name}`, view);
    }
  } finally {
    await served.close();
  }
}

async function photograph(from: Browser, address: string, name: string, view: View): Promise<void> {
  const { width, colorScheme = 'light', media = 'screen' } = view;
  const context = await from.newContext({ viewport: { width, height: 900 }, colorScheme });
  const page = await context.newPage();
  await page.emulateMedia({ media });
  await page.goto(address);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  await page.evaluate(loadPictures);
  const file = `${name.replaceAll(/[ ,]+/g, '-')}.png`;
  await page.screenshot({ path: join(target, file), fullPage: true });
  await context.close();
}

/** Runs in the page: pictures below the fold wait for a reader who never scrolls there. */
async function loadPictures(): Promise<void> {
  for (const picture of document.images) picture.loading = 'eager';
  await Promise.all([...document.images].map((picture) => picture.decode().catch(() => undefined)));
}

async function build(from: string): Promise<string> {
  const built = await buildSite({}, { content: from });
  if (built.code !== 0) throw new Error(`The sample does not build:\n${built.stderr}`);
  return built.out;
}

/** The same content in a site whose own language is Arabic, so that every template is mirrored. */
function toArabic(from: string): string {
  const copy = aFolder('arabic');
  cpSync(from, copy, { recursive: true });
  const settings = readFileSync(join(copy, 'site.yaml'), 'utf8');
  writeFileSync(join(copy, 'site.yaml'), settings.replace(/^language: .*$/m, 'language: ar'));
  return copy;
}
