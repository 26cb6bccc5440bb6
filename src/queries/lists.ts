import { toParts, type Part } from '#model/chunks.ts';
import { isSplit, toLetters, type Letter } from '#model/letters.ts';
import {
  authorPath,
  indexLetterPath,
  indexPath,
  sectionPath,
  toAddress,
  topicPath,
  type NameList,
} from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import { site } from '#site/current.ts';

/** One part of a list of articles, with its address and those of the parts next to it. */
export interface ListPart {
  /** Newest first. */
  articles: Article[];
  href: string;
  older?: string;
  newer?: string;
}

const partPaths = {
  authors: authorPath,
  sections: sectionPath,
  topics: topicPath,
} satisfies Record<NameList, (id: string, part?: number) => string>;

/** The pages of everything in `list` that has articles: one for each part. */
export function toListPaths<T extends { id: string }>(
  list: NameList,
  owners: readonly T[],
  articlesById: ReadonlyMap<string, Article[]>,
): {
  params: { id: string; part: string | undefined };
  props: { owner: T; part: ListPart };
}[] {
  return owners.flatMap((owner) =>
    toParts(articlesById.get(owner.id) ?? []).map((part) => ({
      params: { id: owner.id, part: part.number?.toString() },
      props: { owner, part: toListPart(part, (number) => partPaths[list](owner.id, number)) },
    })),
  );
}

function toListPart(part: Part<Article>, toPath: (number?: number) => string): ListPart {
  const toLink = (number?: number): string => toAddress(site, toPath(number)).href;
  return {
    articles: part.items,
    href: toLink(part.number),
    ...(part.older === undefined ? {} : { older: toLink(part.older) }),
    ...(part.newer === undefined ? {} : { newer: toLink(part.newer) }),
  };
}

/** The index that holds the names of `list`, in the words of a page. */
export function toIndexLink(
  list: NameList,
  ui: { t: (key: NameList) => string },
): { label: string; href: string } {
  return { label: ui.t(list), href: toAddress(site, indexPath(list)).href };
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

/** The pages of a long index: one for each letter; none for a short index. */
export function toLetterPaths<T extends { name: string; sortName?: string }>(
  names: readonly T[],
  list: NameList,
): {
  params: { letter: string };
  props: { letter: Letter<T>; letters: { label: string; href: string }[] };
}[] {
  const { letters, links, isSplit: isLong } = toIndex(names, list);
  if (!isLong) return [];
  return letters.map((letter) => ({
    params: { letter: letter.segment },
    props: { letter, letters: links },
  }));
}
