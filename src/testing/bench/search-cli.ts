import { appendFileSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { aFolder } from '../build-site.ts';
import useOwnTemp from '../own-temp.ts';
import { projectRoot } from '../project-root.ts';
import { describeMachine } from './machine.ts';
import { measure, type Measured } from './measure.ts';
import { readQueries } from './search-reader.ts';
import { joinSite, weigh, writeSearchContent } from './search-site.ts';

/*
 * `npm run bench:search`: what the search of an archive of fifteen years costs to make, to make again
 * after an edit, and to use. `--n 8000` articles; `--site dist` is a built site whose page is used.
 * The cache of the project's searches is emptied first.
 */

const QUERIES = ['election', 'privacy', 'javascript', 'budget', 'open government', '"open source"'];

const { values } = parseArgs({
  options: {
    n: { type: 'string', default: '8000' },
    site: { type: 'string', default: join(projectRoot, 'dist') },
  },
});

process.once('exit', useOwnTemp());
await run(Number(values.n));

async function run(count: number): Promise<void> {
  if (!existsSync(join(values.site, 'search')))
    throw new Error('Build the site first: npm run build');
  const [content, out] = [aFolder('content'), aFolder('out')];
  const article = writeSearchContent(count, content);
  rmSync(join(projectRoot, 'node_modules/.cache/backfile/search'), {
    recursive: true,
    force: true,
  });
  const { processor, load } = describeMachine();
  console.log(`${count} articles over 15 years; ${processor}; load ${load}`);
  tell('index', await index(content, out));
  tell('nothing changed', await index(content, aFolder('again')));
  appendFileSync(article, '\nOne more sentence.\n');
  tell('one article changed', await index(content, aFolder('edited')));
  const { files, bytes } = weigh(join(out, 'search'));
  console.log(`size: ${(bytes / 2 ** 20).toFixed(1)} MB in ${files} files`);
  const site = aFolder('site');
  joinSite(values.site, out, site);
  for (const sent of await readQueries(site, QUERIES)) console.log(JSON.stringify(sent));
}

function index(content: string, out: string): Promise<Measured> {
  return measure({
    program: process.execPath,
    args: [join(import.meta.dirname, 'search-index-cli.ts'), out],
    cwd: projectRoot,
    env: { CONTENT_DIR: content, NOW: '2026-12-31T09:00:00Z' },
  });
}

function tell(what: string, { exitCode, tail, ...used }: Measured): void {
  if (exitCode !== 0) throw new Error(tail);
  const { cpuSeconds, wallSeconds, peakMegabytes } = used;
  console.log(`${what}: ${cpuSeconds} s CPU, ${wallSeconds} s, ${Math.round(peakMegabytes)} MB`);
}
