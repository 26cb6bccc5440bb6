import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Checkout } from './checkout.ts';
import type { BenchContent } from './content.ts';
import { findHugo } from './machine.ts';
import type { Command } from './measure.ts';

/** What rows are run on. */
export interface Bench {
  content: BenchContent;
  checkout: Checkout;
  /** Where Hugo's site goes. */
  hugoOut: string;
  /** The engine's own description of its options; empty where there is none. */
  engineUsage: string;
}

/** A line of the report: what is done before the clock starts, and the command that is timed. */
export interface Row {
  key: string;
  name: string;
  /** Words in the engine's usage without which this row cannot be. */
  needs?: readonly string[];
  /** Before each run; never timed. */
  prepare(bench: Bench): void;
  command(bench: Bench): Command;
  /** The finished site. */
  out(bench: Bench): string;
}

/** Relative to the project: what `npm run build` runs. */
const ENGINE = 'src/engine/cli.ts';
const ASTRO = 'node_modules/astro/bin/astro.mjs';

const cold = ({ checkout }: Bench): void => {
  checkout.clear();
};
const nothing = (): void => undefined;
const ours = ({ checkout }: Bench): string => checkout.out;

/** In the order they run: the engine's later rows stand on the site its first row leaves. */
export const rows: readonly Row[] = [
  {
    key: 'hugo',
    name: 'Hugo, cold',
    prepare: ({ content, hugoOut }) => {
      for (const left of [
        hugoOut,
        join(content.hugo, 'resources'),
        join(content.hugo, '.hugo_build.lock'),
      ]) {
        rmSync(left, { recursive: true, force: true });
      }
    },
    command: ({ content, hugoOut }) => ({
      program: 'hugo',
      args: ['--quiet', '--destination', hugoOut],
      cwd: content.hugo,
    }),
    out: ({ hugoOut }) => hugoOut,
  },
  {
    key: 'astro',
    name: 'Backfile by plain `astro build`, cold',
    prepare: cold,
    command: ({ checkout }) => checkout.node(ASTRO, ['build']),
    out: ours,
  },
  {
    key: 'cold',
    name: 'Backfile, cold',
    prepare: cold,
    command: engine(),
    needs: [],
    out: ours,
  },
  {
    key: 'nothing',
    name: 'nothing changed',
    prepare: nothing,
    command: engine(),
    needs: [],
    out: ours,
  },
  {
    key: 'body-told',
    name: 'one body edited, file named (`--changed`)',
    prepare: ({ checkout }) => {
      checkout.editBody();
    },
    command: ({ checkout }) => checkout.node(ENGINE, ['--changed', checkout.edited]),
    needs: ['--changed'],
    out: ours,
  },
  {
    key: 'body-found',
    name: 'one body edited, found',
    prepare: ({ checkout }) => {
      checkout.editBody();
    },
    command: engine(),
    needs: [],
    out: ours,
  },
  {
    key: 'newest',
    name: 'newest article added, found',
    prepare: ({ checkout }) => {
      checkout.addNewest();
    },
    command: engine(),
    needs: [],
    out: ours,
  },
  {
    key: 'template',
    name: 'template edited: every page',
    prepare: ({ checkout }) => {
      checkout.editTemplate();
    },
    command: engine(),
    needs: [],
    out: ours,
  },
  {
    key: 'one-thread',
    name: 'every page again, one thread',
    prepare: nothing,
    command: engine('--full', '--workers', '0'),
    needs: ['--full', '--workers'],
    out: ours,
  },
  {
    key: 'two-threads',
    name: 'every page again, two threads',
    prepare: nothing,
    command: engine('--full', '--workers', '1'),
    needs: ['--full', '--workers'],
    out: ours,
  },
];

function engine(...args: string[]): Row['command'] {
  return ({ checkout }) => checkout.node(ENGINE, args);
}

/** Why a row cannot be run here; undefined where it can. A figure is never made up. */
export function findGap(row: Row, bench: Bench): string | undefined {
  if (row.key === 'hugo') {
    return findHugo() === undefined ? 'not installed: `apt-get install hugo`' : undefined;
  }
  if (row.needs === undefined) return undefined;
  if (!existsSync(join(bench.checkout.project, ENGINE))) return 'not available';
  const missing = row.needs.find((word) => !bench.engineUsage.includes(word));
  return missing === undefined ? undefined : `not available: no \`${missing}\``;
}

/** The command whose output names the engine's options. */
export function usageCommand(checkout: Checkout): Command {
  return checkout.node(ENGINE, ['--help']);
}
