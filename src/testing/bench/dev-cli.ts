import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { astroCommand } from '#engine/code/astro-shapes.ts';
import { projectRoot } from '../project-root.ts';
import { backfilePath, toBackfileFiles } from './backfile-content.ts';
import { toBenchArticles } from './bench-articles.ts';
import { writeFiles } from './content.ts';
import { describeMachine } from './machine.ts';
import { readSourceArticles } from './source-articles.ts';

/*
 * node src/testing/bench/dev-cli.ts [COUNT]: what an editor waits for under `npm run dev`: the first
 * page of a first start and of a later one, and from an edit of a text or a headline to the page
 * that shows it. Wall seconds, and processor seconds of the server.
 */

const PORT = 4791;
const articles = toBenchArticles(readSourceArticles(Number(process.argv[2] ?? 2000)));
const work = mkdtempSync(join(tmpdir(), 'backfile-dev-'));
const content = join(work, 'content');
writeFiles(content, toBackfileFiles(articles));
const [one] = articles;
if (!one) throw new Error('there are no articles');
const file = join(content, backfilePath(one));
const page = `http://localhost:${PORT}/${one.day.replaceAll('-', '/')}/${one.slug}/`;

const { processor, node, load } = describeMachine();
console.log(`${processor}, Node ${node}, load ${load.toFixed(1)}, ${articles.length} articles`);
try {
  for (const start of ['first', 'later']) {
    const server = startServer();
    try {
      await time(`${start} start: first page`, server, () => Promise.resolve(), '<h1');
      await timeEdit('a text edited', server, `Text of the ${start} start.`, (text, mark) =>
        text.concat(`\n${mark}\n`),
      );
      await timeEdit('a headline edited', server, `Headline of the ${start} start`, (text, mark) =>
        text.replace(/^title: .*/m, `title: ${mark}`),
      );
    } finally {
      server.kill();
      await setTimeout(1000);
    }
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function startServer(): ChildProcess {
  const env = { ...process.env, CONTENT_DIR: content, CACHE_DIR: join(work, 'cache') };
  const args = [astroCommand(projectRoot), 'dev', '--port', String(PORT)];
  return spawn(process.execPath, args, { cwd: projectRoot, env, stdio: 'ignore' });
}

/** The server is let rest before an edit: an editor thinks for longer than it works. */
async function timeEdit(
  name: string,
  server: ChildProcess,
  mark: string,
  edit: (text: string, mark: string) => string,
): Promise<void> {
  await setTimeout(20_000);
  const change = () => {
    writeFileSync(file, edit(readFileSync(file, 'utf8'), mark));
    return Promise.resolve();
  };
  await time(name, server, change, mark);
}

/** Says how long it takes from `act` to a page that holds `mark`. */
async function time(
  name: string,
  server: ChildProcess,
  act: () => Promise<void>,
  mark: string,
): Promise<void> {
  const [start, before] = [performance.now(), cpuOf(server)];
  await act();
  while (!(await readPage()).includes(mark)) await setTimeout(100);
  const wall = (performance.now() - start) / 1000;
  console.log(`${name}: ${wall.toFixed(2)} s, ${(cpuOf(server) - before).toFixed(2)} CPU s`);
}

async function readPage(): Promise<string> {
  try {
    return await (await fetch(page)).text();
  } catch {
    return '';
  }
}

/** Seconds of processor time so far, from the kernel, which counts in hundredths. */
function cpuOf({ pid }: ChildProcess): number {
  const fields =
    readFileSync(`/proc/${String(pid)}/stat`, 'utf8')
      .split(') ')[1]
      ?.split(' ') ?? [];
  return (Number(fields[11]) + Number(fields[12])) / 100;
}
