import { DAMAGE, isDamage } from './store/damage.ts';

/** Why a build ended without a new site, in sentences for the user. The last good site stands. */
export class BuildError extends Error {}

const reasons: Readonly<Record<string, string>> = {
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is used up',
  EROFS: 'the disk is read-only',
  EACCES: 'its permissions forbid it',
  EPERM: 'its permissions forbid it',
  EMFILE: 'too many files are open',
};

/** Trouble with the disk as a `BuildError`; anything else as it is. */
export function toBuildError(error: unknown, doing: string): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const message = error instanceof Error ? error.message : '';
  // SQLite has numbers of its own for a full disk and for one that may not be written to.
  const isFull = code === 'ERR_SQLITE_ERROR' && /disk is full/i.test(message);
  const isReadOnly = code === 'ERR_SQLITE_ERROR' && /readonly|unable to open/i.test(message);
  if (isDamage(error)) return new BuildError(`${doing} failed: ${DAMAGE}.`, { cause: error });
  const reason = isFull ? reasons.ENOSPC : isReadOnly ? reasons.EACCES : reasons[code];
  if (reason === undefined) return error;
  const path = error instanceof Error && 'path' in error ? ` ${String(error.path)}` : '';
  return new BuildError(`${doing} failed: ${reason}${path ? ` (${path.trim()})` : ''}.`, {
    cause: error,
  });
}
