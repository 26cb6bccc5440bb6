import { spawnSync } from 'node:child_process';

/**
 * The digests git has of the files below a content folder, by their path below it: no file is read.
 * Files that differ from what git has recorded, and those it does not know, are absent. Undefined
 * where the folder is in no repository, or git is not there.
 */
export function readGitBlobs(contentDir: string): Map<string, string> | undefined {
  const listed = git(contentDir, ['ls-files', '-s', '-z', '--', '.']);
  const changed = git(contentDir, ['diff-files', '--name-only', '-z', '--relative', '--', '.']);
  if (listed === undefined || changed === undefined) return undefined;
  const blobs = new Map<string, string>();
  for (const line of listed.split('\0')) {
    const [, blob, stage, file] = /^\d+ ([0-9a-f]+) (\d)\t(.*)$/s.exec(line) ?? [];
    if (blob !== undefined && file !== undefined && stage === '0') blobs.set(file, blob);
  }
  for (const file of changed.split('\0')) blobs.delete(file);
  return blobs;
}

function git(folder: string, args: string[]): string | undefined {
  const ended = spawnSync('git', ['-C', folder, ...args], {
    encoding: 'utf8',
    maxBuffer: 1 << 30,
    // To refresh git's own index is not ours.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0' },
  });
  return ended.status === 0 ? ended.stdout : undefined;
}
