import { crc32 } from 'node:zlib';

/*
 * Damage to the memory. SQLite notices where the build of its file is broken, when it comes to the
 * place; a byte that has changed within a text it cannot notice, so rows carry a sum of their own.
 */

export const DAMAGE = 'what was remembered is damaged';

/** A row that is not what was written. */
export class DamagedRow extends Error {
  // A number of SQLite's: an error that comes from a thread has lost its class.
  readonly errcode = 11;

  constructor() {
    super(DAMAGE);
  }
}

/** SQLite's numbers for a file that is damaged, and for one that is no database. */
const DAMAGED: readonly number[] = [11, 26];

/** Whether something failed because the memory is damaged: then all of it is thrown away. */
export function isDamage(error: unknown): boolean {
  if (!(error instanceof Error) || !('errcode' in error)) return false;
  // The last byte is the kind of error, what stands before it the particular one.
  return DAMAGED.includes(Number(error.errcode) & 0xff);
}

type Value = string | number | bigint | Uint8Array | null | undefined;

/** The sum of a row's values, in their order; written beside them. */
export function toSeal(values: readonly Value[]): number {
  return crc32(values.map((value) => (value === null ? '\u0001' : String(value))).join('\0'));
}

/** @throws {DamagedRow} where the values are not those that `seal` was made of. */
export function checkSeal(values: readonly Value[], seal: unknown): void {
  if (toSeal(values) !== seal) throw new DamagedRow();
}
