import { isSplit, toLetters } from '#model/letters.ts';
import { indexLetterPath, indexPath, type NameList } from '#model/permalink.ts';
import type { Archive } from '#model/archive.ts';
import type { Article } from '#model/types.ts';
import { toIndexFile, type PageKind, type PlannedPage } from '../page-plan.ts';

/* The indexes of names: all on one page, or, where they are many, a page for each letter. */

export const authorIndex: PageKind = {
  component: 'src/pages/authors/index.astro',
  plan: ({ authors, articlesByAuthor, site }) =>
    planIndex('authors', authors, articlesByAuthor, site),
};

export const authorLetters: PageKind = {
  component: 'src/pages/authors/by/[letter]/index.astro',
  plan: ({ authors, articlesByAuthor, site }) =>
    planLetters('authors', authors, articlesByAuthor, site),
};

export const topicIndex: PageKind = {
  component: 'src/pages/topics/index.astro',
  plan: ({ topics, articlesByTopic, site }) => planIndex('topics', topics, articlesByTopic, site),
};

export const topicLetters: PageKind = {
  component: 'src/pages/topics/by/[letter]/index.astro',
  plan: ({ topics, articlesByTopic, site }) => planLetters('topics', topics, articlesByTopic, site),
};

export const sectionIndex: PageKind = {
  component: 'src/pages/sections/index.astro',
  *plan({ sections, articlesBySection }) {
    const names = sections.map((one) => [...toName(one, articlesBySection), one.description]);
    yield { file: toIndexFile(indexPath('sections')), parts: names };
  },
};

interface Named {
  id: string;
  name: string;
  sortName?: string;
  href: string;
  lang: string;
  role?: string;
}

type Counts = ReadonlyMap<string, Article[]>;

function* planIndex(
  list: NameList,
  names: readonly Named[],
  counts: Counts,
  { language }: Archive['site'],
): Generator<PlannedPage> {
  const parts = isSplit(names.length)
    ? toLetters(names, language).map(({ letter, segment }) => [letter, segment])
    : names.map((one) => toName(one, counts));
  yield { file: toIndexFile(indexPath(list)), parts };
}

function* planLetters(
  list: NameList,
  names: readonly Named[],
  counts: Counts,
  { language }: Archive['site'],
): Generator<PlannedPage> {
  if (!isSplit(names.length)) return;
  const letters = toLetters(names, language);
  const links = letters.map(({ letter, segment }) => [letter, segment]);
  for (const { segment, items } of letters) {
    const file = toIndexFile(indexLetterPath(list, segment));
    yield { file, parts: [links, segment, items.map((one) => toName(one, counts))] };
  }
}

function toName({ id, name, sortName, href, lang, role }: Named, counts: Counts): unknown[] {
  return [name, sortName, href, lang, role, counts.get(id)?.length ?? 0];
}
