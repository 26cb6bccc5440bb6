import { setTimeout as sleep } from 'node:timers/promises';
import { startEngine, type EngineSite } from './run-engine.ts';

/** The lines that a build begins its steps with. */
export const phases = [
  'reading content',
  'planning',
  'rendering',
  'indexing for search',
  'moving in',
] as const;
export type Phase = (typeof phases)[number];

/**
 * Starts a build and kills it (`kill -9`) some milliseconds after a phase has begun. Returns the
 * phase it died in, or undefined where it was quicker and ended by itself.
 */
export async function killIn(
  site: EngineSite,
  phase: Phase,
  milliseconds: number,
): Promise<Phase | undefined> {
  const { child, ended } = startEngine(site);
  let last: Phase | undefined;
  const begun = new Promise<void>((resolve) => {
    child.stderr?.on('data', (chunk: Buffer) => {
      const said = chunk.toString('utf8');
      for (const one of phases) if (said.includes(one)) last = one;
      if (said.includes(phase)) resolve();
    });
    void ended.then(() => {
      resolve();
    });
  });
  await begun;
  if (milliseconds > 0) await sleep(milliseconds);
  child.kill('SIGKILL');
  return (await ended) === -1 ? last : undefined;
}
