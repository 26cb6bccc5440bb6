import { readFileSync } from 'node:fs';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { resolvePicture } from '#pictures/resolve.ts';
import { digest } from '../plan/digest.ts';
import { toStamp } from '#loader/stamp.ts';

/**
 * The pictures that content names, by what they hold. A picture is read when its stamp is new, and
 * then remembered; a fresh checkout changes stamps and no digest.
 */
export class Media {
  readonly #contentDir: string;
  readonly #find: StatementSync;
  readonly #known = new Map<string, { stamp: string; digest: string }>();
  readonly #answers = new Map<string, string>();
  readonly #new = new Set<string>();

  constructor(contentDir: string, database: DatabaseSync) {
    this.#contentDir = contentDir;
    this.#find = database.prepare('SELECT stamp, digest FROM media WHERE path = ?');
  }

  /** Names the bytes of what `src` means in `file`; empty where there is no such picture. */
  digestOf(file: string, src: string): string {
    const question = src.startsWith('/') ? src : `${file}\n${src}`;
    const known = this.#answers.get(question);
    if (known !== undefined) return known;
    const picture = resolvePicture(this.#contentDir, file, src);
    const answer = picture ? this.#read(picture.path) : '';
    this.#answers.set(question, answer);
    return answer;
  }

  /** Keeps what was read. */
  save(database: DatabaseSync): void {
    const insert = database.prepare('INSERT OR REPLACE INTO media VALUES (?, ?, ?)');
    for (const path of this.#new) {
      const found = this.#known.get(path);
      if (found) insert.run(path, found.stamp, found.digest);
    }
    this.#new.clear();
  }

  #read(path: string): string {
    const stamp = toStamp(path);
    const known = this.#known.get(path) ?? this.#remembered(path);
    if (known?.stamp === stamp) return known.digest;
    // It may go between one look and the next; then it is not there.
    if (stamp === '') return '';
    const found = { stamp, digest: digest(readFileSync(path)) };
    this.#known.set(path, found);
    this.#new.add(path);
    return found.digest;
  }

  #remembered(path: string): { stamp: string; digest: string } | undefined {
    const row = this.#find.get(path);
    return row && { stamp: String(row.stamp), digest: String(row.digest) };
  }
}
