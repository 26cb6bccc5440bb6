import { createHash } from 'node:crypto';
import { SLUG, toSlug } from '#lib/slug.ts';
import type { ArticleData } from '#schema/article.ts';
import type { Finding } from '#schema/finding.ts';

/*
 * Ids and slugs of articles. Those that are not written follow from the file's path, so that every
 * later room finds both.
 */

/** An article that has an id and a slug, its own or derived ones. */
export type Named<T> = T & { id: string; slug: string };

/** `2023/12/kirby` → id `2023-12-kirby`, slug `kirby`, where the front matter has none. */
export function withNames<T extends ArticleData>(key: string, data: T): Named<T> {
  return { ...data, id: data.id ?? toDerivedId(key), slug: data.slug ?? toFileSlug(key) };
}

/** The id that follows from a path. */
export function toDerivedId(key: string): string {
  return toSlug(key, Infinity) || toHash(key);
}

/** The address an article takes, in the form of a permalink: `/2023/12/19/kirby/`. */
export function addressOf({ permalink, date, slug }: ArticleData): string {
  return permalink?.normalize('NFC') ?? `/${date.day.replaceAll('-', '/')}/${slug ?? ''}/`;
}

/** A derived id is lost when the file moves: worth a warning. */
export function missingId(file: string, key: string): Finding {
  return {
    rule: 'missing-id',
    severity: 'warning',
    file,
    line: 1,
    column: 1,
    message: 'The article has no `id:`, so its id follows from its path.',
    hint: `Write \`id: ${toDerivedId(key)}\` to keep it when the file moves.`,
  };
}

function toFileSlug(key: string): string {
  const name = key.split('/').at(-1) ?? '';
  return SLUG.test(name) ? name : toSlug(name, Infinity) || toHash(name);
}

/** A name without a letter or digit still needs an address. */
function toHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8);
}
