import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync, type StatementSync } from 'node:sqlite';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Site } from '#schema/site.ts';
import { cacheDir, toDigest } from './cache.ts';
import { readRecipe } from './recipe.ts';

/**
 * The plain words of bodies, by what they were made of, so that a piece of which one article has
 * changed is indexed again without rendering the others. On disk, for all sites of the project; one
 * text at a time is in memory.
 */
export class TextStore {
  readonly #database: DatabaseSync;
  readonly #find: StatementSync;
  readonly #put: StatementSync;

  constructor(folder = cacheDir) {
    mkdirSync(folder, { recursive: true });
    this.#database = new DatabaseSync(join(folder, 'texts.sqlite'), { timeout: 60_000 });
    this.#database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = OFF;');
    this.#database.exec(
      'CREATE TABLE IF NOT EXISTS texts (key TEXT PRIMARY KEY, text BLOB NOT NULL) WITHOUT ROWID',
    );
    this.#find = this.#database.prepare('SELECT text FROM texts WHERE key = ?');
    this.#put = this.#database.prepare('INSERT OR REPLACE INTO texts VALUES (?, ?)');
  }

  /** The text of this key: kept, or made now. */
  async keep(key: string, make: () => Promise<string>): Promise<string> {
    const found = this.#find.get(key);
    if (found?.text instanceof Uint8Array) return inflateRawSync(found.text).toString();
    const text = await make();
    this.#put.run(key, deflateRawSync(text, { level: 3 }));
    return text;
  }

  /** Keeps a text that is there anyhow, unless it is kept already. */
  offer(key: string, text: string): void {
    if (!this.#find.get(key)) this.#put.run(key, deflateRawSync(text, { level: 3 }));
  }

  close(): void {
    this.#database.close();
  }
}

/** Names all that the words of a text are a function of. `digest` is that of its file's bytes. */
export function toTextKey(
  digest: string,
  lang: string,
  { language }: Pick<Site, 'language'>,
): string {
  return toDigest([readRecipe(), digest, lang, language].join(' '));
}
