import type { Letter } from '#model/letters.ts';
import type { Article } from '#model/types.ts';

interface Name {
  id: string;
  name: string;
  href: string;
  lang: string;
  role?: string;
}

/** Names below their letters, each with the number of its articles. */
export function toNameGroups(
  letters: readonly Letter<Name>[],
  articlesById: ReadonlyMap<string, Article[]>,
) {
  return letters.map(({ letter, items }) => ({
    letter,
    names: items.map(({ id, name, href, lang, role }) => ({
      label: name,
      href,
      lang,
      count: articlesById.get(id)?.length ?? 0,
      note: role,
    })),
  }));
}
