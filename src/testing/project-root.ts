import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that holds package.json, absolute. */
export const projectRoot = join(import.meta.dirname, '../..');

/**
 * A folder of real articles and hostile strings beside the project, for the slow proofs. It is no
 * part of the project; proofs that need it are skipped where it is absent.
 */
export const sharedDir = join(projectRoot, '../shared');

export const hasShared = existsSync(join(sharedDir, 'fixtures'));
