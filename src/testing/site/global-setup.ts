import type { TestProject } from 'vitest/node';
import { projectRoot } from '../project-root.ts';
import { buildSite } from '../build-site.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder of the built sample, absolute. */
    sample: string;
  }
}

/**
 * Builds the sample archive once for all tests. `SAMPLE_OUT` names one that is built already, for
 * working on a single test.
 */
export default async function setup(project: TestProject): Promise<void> {
  const ready = process.env.SAMPLE_OUT;
  project.provide('sample', ready ?? (await buildSample()));
}

async function buildSample(): Promise<string> {
  const built = await buildSite({}, { content: `${projectRoot}/content` });
  if (built.code !== 0) {
    throw new Error(`The sample does not build:\n${built.stdout}\n${built.stderr}`);
  }
  return built.out;
}
