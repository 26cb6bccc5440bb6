import { toParts, type Part } from '#model/chunks.ts';
import { isSplit, toLetters, type Letter } from '#model/letters.ts';
import { indexLetterPath, toAddress, type NameList } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import { site } from '#site/current.ts';

/** The pages of everything that has a list of articles: one for each part. */
export function toListPaths<T extends { id: string }>(
  owners: readonly T[],
  articlesById: ReadonlyMap<string, Article[]>,
): {
  params: { id: string; part: string | undefined };
  props: { owner: T; part: Part<Article> };
}[] {
  return owners.flatMap((owner) =>
    toParts(articlesById.get(owner.id) ?? []).map((part) => ({
      params: { id: owner.id, part: part.number?.toString() },
      props: { owner, part },
    })),
  );
}

/** The addresses of the parts next to one. */
export function toPagerLinks(
  { older, newer }: Part<Article>,
  toPath: (part: number) => string,
): { older?: string; newer?: string } {
  const toLink = (part: number): string => toAddress(site, toPath(part)).href;
  return {
    ...(older === undefined ? {} : { older: toLink(older) }),
    ...(newer === undefined ? {} : { newer: toLink(newer) }),
  };
}

/** The letters of a long index with their pages; a short one has all its names on one page. */
export function toIndex<T extends { name: string; sortName?: string }>(
  names: readonly T[],
  list: NameList,
): { letters: Letter<T>[]; links: { label: string; href: string }[]; isSplit: boolean } {
  const letters = toLetters(names, site.language);
  if (!isSplit(names.length)) return { letters, links: [], isSplit: false };
  const links = letters.map(({ letter, segment }) => ({
    label: letter,
    href: toAddress(site, indexLetterPath(list, segment)).href,
  }));
  return { letters, links, isSplit: true };
}
