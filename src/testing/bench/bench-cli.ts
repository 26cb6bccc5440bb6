import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { projectRoot } from '../project-root.ts';
import { findObstacle } from './measure.ts';
import { renderReport, renderRows } from './report.ts';
import { readResults, withResult, writeResults } from './results.ts';
import { rows } from './rows.ts';
import { runBench } from './run-bench.ts';

const USAGE = `npm run bench                      measures 2,000 articles
npm run bench -- --n 2000,20000    numbers of articles, one after the other
npm run bench -- --only hugo,cold  these rows alone: ${rows.map(({ key }) => key).join(' ')}
npm run bench -- --runs 1          runs of a row that is under three minutes (3)
npm run bench -- --out FILE        where results are kept from run to run, as JSON
npm run bench -- --write           writes all kept results to src/docs/benchmarks.md

Work is done below the system's folder for temporary files (TMPDIR).`;

const { values } = parseArgs({
  args: process.argv.slice(2),
  options: {
    n: { type: 'string', default: '2000' },
    runs: { type: 'string', default: '3' },
    only: { type: 'string' },
    out: { type: 'string', default: join(projectRoot, 'node_modules/.cache/bench/results.json') },
    write: { type: 'boolean', default: false },
    help: { type: 'boolean', default: false },
  },
});

if (values.help) console.log(USAGE);
else process.exitCode = await main();

async function main(): Promise<number> {
  const obstacle = findObstacle();
  if (obstacle !== undefined) {
    console.error(obstacle);
    return 1;
  }
  const unknown = values.only?.split(',').find((key) => !rows.some((row) => row.key === key));
  if (unknown !== undefined) {
    console.error(`There is no row "${unknown}".\n\n${USAGE}`);
    return 2;
  }
  let failed = false;
  for (const count of values.n.split(',').map(Number)) failed = !(await runSize(count)) || failed;
  if (values.write) {
    const text = await format(renderReport(readResults(values.out)), { parser: 'markdown' });
    writeFileSync(join(projectRoot, 'src/docs/benchmarks.md'), text);
  }
  return failed ? 1 : 0;
}

/** False where the two sites are not alike and nothing was timed. */
async function runSize(articles: number): Promise<boolean> {
  const work = mkdtempSync(join(tmpdir(), 'backfile-bench-'));
  try {
    const result = await runBench({
      articles,
      runs: Number(values.runs),
      work,
      say: (line) => {
        console.error(line);
      },
      ...(values.only !== undefined && { only: values.only.split(',') }),
    });
    writeResults(values.out, withResult(readResults(values.out), result));
    for (const kind of result.parity?.kinds ?? []) console.log(JSON.stringify(kind));
    for (const fault of result.parity?.faults ?? []) console.error(fault);
    console.log(renderRows(result.rows));
    return (result.parity?.faults.length ?? 0) === 0;
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
