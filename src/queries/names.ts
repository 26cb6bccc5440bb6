import type { Letter } from '#model/letters.ts';
import type { Article } from '#model/types.ts';

interface Name {
  id: string;
  name: string;
  href: string;
  lang: string;
}

/** What a name is followed by: the role of an author, the sentence of a section. */
interface Noted extends Name {
  role?: string;
  description?: string;
}

/** Names as an index shows them, each with the number of its articles. */
export function toNames(names: readonly Noted[], articlesById: ReadonlyMap<string, Article[]>) {
  return names.map(({ id, name, href, lang, role, description }) => ({
    label: name,
    href,
    lang,
    count: articlesById.get(id)?.length ?? 0,
    note: role ?? description,
  }));
}

/** Names below their letters. */
export function toNameGroups(
  letters: readonly Letter<Noted>[],
  articlesById: ReadonlyMap<string, Article[]>,
) {
  return letters.map(({ letter, items }) => ({ letter, names: toNames(items, articlesById) }));
}
