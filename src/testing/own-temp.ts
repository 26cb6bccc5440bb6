import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Gives this run, and every process it starts, a folder of its own for temporary files; what is
 * returned removes it with all that was left there. As a `globalSetup` it does so around the tests.
 */
export default function useOwnTemp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'backfile-run-'));
  process.env.TMPDIR = folder;
  return () => {
    rmSync(folder, { recursive: true, force: true });
  };
}
