import { SLUG, toPathId, toSlug } from '#lib/slug.ts';
import type { StoredArticle } from '#schema/article.ts';
import type { Row } from '#schema/row.ts';

/** What rules need to know of an article's names; the model makes the addresses themselves. */
type Named = Pick<Row<StoredArticle>, 'key' | 'data'>;

/** An article's id: its own, or the one that follows from its path. */
export function idOf({ key, data }: Named): string {
  return data.id ?? toPathId(key);
}

/** The address an article takes, in the form of a permalink: `/2023/12/19/kirby/`. */
export function addressOf({ key, data }: Named): string {
  if (data.permalink !== undefined) return data.permalink.normalize('NFC');
  return `/${data.date.day.replaceAll('-', '/')}/${data.slug ?? toFileSlug(key)}/`;
}

function toFileSlug(key: string): string {
  const name = key.split('/').at(-1) ?? '';
  return SLUG.test(name) ? name : toSlug(name, Infinity) || key;
}
