/** What one command used, its children included. */
export interface Usage {
  /** Processor time, user and system together. */
  cpuSeconds: number;
  wallSeconds: number;
  /** The most memory that was resident at once. */
  peakMegabytes: number;
}

/** The `-f` of GNU time whose output `parseTimeOutput` reads. */
export const TIME_FORMAT = 'user %U system %S wall %e peak %M';

const LINE = /^user ([\d.]+) system ([\d.]+) wall ([\d.]+) peak (\d+)$/m;

/**
 * Reads what GNU time wrote for a command. Lines before it ("Command exited with non-zero status")
 * are passed over.
 *
 * @throws where the line is not there.
 */
export function parseTimeOutput(text: string): Usage {
  const found = LINE.exec(text);
  if (!found) throw new Error(`GNU time wrote no figures: ${text.trim() || 'nothing at all'}`);
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = found.slice(1).map(Number);
  return {
    cpuSeconds: Math.round((user + system) * 100) / 100,
    wallSeconds: wall,
    peakMegabytes: kilobytes / 1024,
  };
}

/** The middle of the runs, figure by figure; of an even number the lower middle. */
export function toMedian(runs: readonly Usage[]): Usage {
  return {
    cpuSeconds: median(runs.map((run) => run.cpuSeconds)),
    wallSeconds: median(runs.map((run) => run.wallSeconds)),
    peakMegabytes: median(runs.map((run) => run.peakMegabytes)),
  };
}

function median(figures: readonly number[]): number {
  const sorted = [...figures].sort((a, b) => a - b);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new Error('There is no median of no runs.');
  return middle;
}
