import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checkout } from './checkout.ts';
import { writeContent } from './content.ts';
import { describeMachine, findHugo } from './machine.ts';
import { measure, type Measured } from './measure.ts';
import { toOurAddresses, type PageFacts } from './page-facts.ts';
import { compareSites, type Parity } from './parity.ts';
import type { RowResult, SizeResult } from './results.ts';
import { findGap, rows, usageCommand, type Bench, type Row } from './rows.ts';
import { listPages, measureSite, readFacts, toSample } from './site-facts.ts';
import { nameSource } from './source-articles.ts';
import { toMedian } from './time-output.ts';

export interface BenchOptions {
  articles: number;
  /** How often a short row is run. */
  runs: number;
  /** Keys of the rows to run; all where absent. */
  only?: readonly string[];
  /** An empty folder to work in. */
  work: string;
  say: (line: string) => void;
}

/** A run that takes longer is not repeated. */
const LONG_SECONDS = 180;
/** How many pages of a kind are compared word by word. */
const SAMPLE = 400;

/** Makes the articles, proves parity, and runs the rows in their order. */
export async function runBench(options: BenchOptions): Promise<SizeResult> {
  const { articles, work, say } = options;
  const machine = describeMachine();
  say(`${articles} articles are written down twice`);
  const content = writeContent(articles, work);
  const checkout = new Checkout(join(work, 'ours'), content);
  const usage = (await measure(usageCommand(checkout))).tail;
  const bench: Bench = { content, checkout, hugoOut: join(work, 'hugo-site'), engineUsage: usage };
  const wanted = rows.filter(({ key }) => options.only?.includes(key) ?? true);
  const parity = await proveParity(wanted, bench, say);
  const result = { articles, source: nameSource(), machine, ...(parity && { parity }) };
  if (parity && parity.faults.length > 0) return { ...result, rows: [] };
  const done: RowResult[] = [];
  for (const row of wanted) done.push(await runRow(row, bench, options));
  return { ...result, rows: done };
}

/** Both sites are built once, untimed. Undefined where only one of them is asked for. */
async function proveParity(
  wanted: readonly Row[],
  bench: Bench,
  say: BenchOptions['say'],
): Promise<Parity | undefined> {
  const theirs = wanted.find(({ key }) => key === 'hugo');
  const ours = wanted.find((row) => row.key !== 'hugo' && findGap(row, bench) === undefined);
  if (!theirs || !ours || findHugo() === undefined) return undefined;
  const first = rows.find(({ key }) => key === 'cold');
  const builder = first && findGap(first, bench) === undefined ? first : ours;
  for (const row of [theirs, builder]) {
    say(`parity: ${row.name}`);
    await runOnce(row, bench);
  }
  return compare(builder.out(bench), theirs.out(bench));
}

function compare(ourFolder: string, theirFolder: string): Parity {
  const ours = listPages(ourFolder);
  const theirAddresses = new Map(
    [...toOurAddresses(listPages(theirFolder))].map(([theirs, own]) => [own, theirs]),
  );
  const shared = ours.filter((address) => theirAddresses.has(address));
  const sample = new Map<string, { ours: PageFacts; theirs: PageFacts }>();
  for (const address of toSample(shared, SAMPLE)) {
    sample.set(address, {
      ours: readFacts(ourFolder, address),
      theirs: readFacts(theirFolder, theirAddresses.get(address) ?? address),
    });
  }
  return compareSites({ ours, theirs: [...theirAddresses.keys()], sample });
}

async function runRow(row: Row, bench: Bench, options: BenchOptions): Promise<RowResult> {
  const { key, name } = row;
  const gap = findGap(row, bench);
  if (gap !== undefined) return { key, name, gap };
  const runs: Measured[] = [];
  do {
    const run = await runOnce(row, bench);
    runs.push(run);
    const { cpuSeconds, wallSeconds, peakMegabytes } = run;
    options.say(
      `${name}: ${cpuSeconds.toFixed(2)} CPU s, ${wallSeconds.toFixed(2)} s, ${peakMegabytes.toFixed(0)} MB`,
    );
  } while (runs.length < options.runs && (runs[0]?.wallSeconds ?? 0) < LONG_SECONDS);
  const rendered = row.needs === undefined ? undefined : readRendered(bench);
  return {
    key,
    name,
    ...toMedian(runs),
    runs: runs.length,
    ...measureSite(row.out(bench)),
    ...(rendered !== undefined && { rendered }),
  };
}

async function runOnce(row: Row, bench: Bench): Promise<Measured> {
  row.prepare(bench);
  const run = await measure(row.command(bench));
  if (run.exitCode !== 0) throw new Error(`${row.name} failed:\n${run.tail}`);
  return run;
}

/** What the engine's closing report says of the last run. */
function readRendered({ checkout }: Bench): number | undefined {
  try {
    const text = readFileSync(join(checkout.project, '.backfile/report.json'), 'utf8');
    return (JSON.parse(text) as { rendered?: number }).rendered;
  } catch {
    return undefined;
  }
}
