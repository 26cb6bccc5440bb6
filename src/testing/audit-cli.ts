import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import lighthouse from 'lighthouse';
import { chromium } from 'playwright-core';
import { buildSite } from './build-site.ts';
import { chromiumFlags, findChromium } from './chromium.ts';
import useOwnTemp from './own-temp.ts';
import { projectRoot } from './project-root.ts';
import { readPages } from './read-site.ts';
import { serve } from './serve.ts';
import { readPlace } from './site-place.ts';
import { findTemplates } from './templates.ts';

/*
 * `npm run audit`: Lighthouse's four categories, as on a mid-range telephone, on an article, an
 * author, a day, the front page and the search of the sample. Prints a table; ends with 1 below 100. `--site
 * FOLDER` takes a finished site instead of building one.
 */

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;
const audited = ['article', 'author, a person', 'day', 'front', 'search'];

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: { site: { type: 'string' } },
});
process.once('exit', useOwnTemp());
const content = join(projectRoot, 'content');
const folder = values.site ?? (await buildSample());
const templates = findTemplates(readPages(folder), content);
const { base } = readPlace(content);
const served = await serve(folder, base);
const port = await findPort();
const { path: executablePath, env } = await findChromium();
const browser = await chromium.launch({
  executablePath,
  args: [...chromiumFlags, `--remote-debugging-port=${port}`],
  env: { ...(process.env as Record<string, string>), ...env },
});

const rows: Record<string, Record<string, number>> = {};
const faults: string[] = [];
try {
  for (const name of audited) {
    const path = templates[name] ?? '/';
    const { scores, failed } = await audit(served.origin + base + encodeURI(path.slice(1)));
    rows[`${name} ${path}`] = scores;
    faults.push(...failed.map((fault) => `${path} ${fault}`));
  }
} finally {
  await browser.close();
  await served.close();
}
console.table(rows);
if (faults.length > 0) console.log(faults.join('\n'));
process.exitCode = Object.values(rows).some((row) => Object.values(row).some((s) => s < 100))
  ? 1
  : 0;

/** Scores of 0 to 100, and the audits that cost something. */
async function audit(
  address: string,
): Promise<{ scores: Record<string, number>; failed: string[] }> {
  const result = await lighthouse(address, {
    port,
    logLevel: 'error',
    onlyCategories: [...categories],
  });
  if (!result) throw new Error(`Lighthouse says nothing of ${address}.`);
  const { categories: scored, audits } = result.lhr;
  const scores = categories.map((name) => [name, Math.round((scored[name]?.score ?? 0) * 100)]);
  const weighed = categories.flatMap((name) => scored[name]?.auditRefs ?? []);
  const failed = weighed
    .filter(({ id, weight }) => weight > 0 && (audits[id]?.score ?? 1) < 0.995)
    .map(({ id }) => `${id}: ${audits[id]?.title ?? ''} ${audits[id]?.displayValue ?? ''}`);
  return { scores: Object.fromEntries(scores) as Record<string, number>, failed };
}

/** A port that nobody listens on. */
async function findPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port: free } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return free;
}

async function buildSample(): Promise<string> {
  const built = await buildSite({}, { content });
  if (built.code !== 0) throw new Error(`The sample does not build:\n${built.stderr}`);
  return built.out;
}
