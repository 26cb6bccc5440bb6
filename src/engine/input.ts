import type { DatabaseSync } from 'node:sqlite';
import type { Look } from './catalog/list-changes.ts';
import type { FileChanges } from './publish-step.ts';
import type { BuildReport } from './report/closing.ts';
import type { Reporter } from './report/reporter.ts';
import type { Shard } from './shard/shard.ts';

/** What a build is asked to do. */
export interface BuildInput {
  /** The project's folder, absolute, as are the others. */
  project: string;
  contentDir: string;
  outDir: string;
  /** Where the memory of sites lies. */
  stateDir: string;
  /** Milliseconds since 1970 UTC. */
  now: number;
  look: Look;
  /** Renders every page, whatever is remembered. */
  full?: boolean;
  /** Rendering threads beside the first. */
  workers?: number;
  /** One slice of the site alone, from an artefact or by itself. */
  slice?: { shard: Shard; from?: string };
  /** Makes the artefact for slices in this folder, and no site. */
  planInto?: string;
  reporter: Reporter;
}

export interface BuildResult {
  report: BuildReport;
  changes: FileChanges;
}

/** The same with the memory of the site at hand. */
export interface Context extends BuildInput {
  database: DatabaseSync;
  /** The memory's own file. */
  path: string;
  /** Why nothing is remembered. */
  fresh?: string;
}
