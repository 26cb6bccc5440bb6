import { groupsOf } from '#model/groups.ts';
import { toParts, type Part } from '#model/chunks.ts';
import { authorPath, sectionPath, topicPath } from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import { toIndexFile, type PageKind, type PlannedPage } from '../page-plan.ts';
import type { Scope } from '../scope.ts';
import type { Shown } from '../shown.ts';

/* Everything that has a list of articles: the newest part on its own page, older parts numbered. */

export const author: PageKind = {
  component: 'src/pages/authors/[id]/[...part]/index.astro',
  isScoped: true,
  *plan(archive, shown, { authors }) {
    const { authorById } = archive;
    for (const one of authors) {
      const members = one.members.flatMap((id) => authorById.get(id) ?? []);
      const named = [members, groupsOf(archive, one)];
      const head = [
        shown.author(one),
        named.map((group) => group.map((other) => [shown.link(other), other.kind])),
      ];
      const texts = one.file === undefined ? [] : [one.file];
      for (const page of toPages(archive.articlesByAuthor.get(one.id), shown)) {
        const file = toIndexFile(authorPath(one.id, page.number));
        yield { file, parts: [head, page], texts } satisfies PlannedPage;
      }
    }
  },
};

export const section: PageKind = {
  component: 'src/pages/sections/[id]/[...part]/index.astro',
  isScoped: true,
  plan: ({ articlesBySection }, shown, { sections }) =>
    planSubjects(sections, articlesBySection, sectionPath, shown),
};

export const topic: PageKind = {
  component: 'src/pages/topics/[id]/[...part]/index.astro',
  isScoped: true,
  plan: ({ articlesByTopic }, shown, { topics }) =>
    planSubjects(topics, articlesByTopic, topicPath, shown),
};

function* planSubjects(
  subjects: Scope['sections'],
  articlesById: ReadonlyMap<string, Article[]>,
  toPath: (id: string, part?: number) => string,
  shown: Shown,
): Generator<PlannedPage> {
  for (const { file: _record, ...one } of subjects) {
    for (const page of toPages(articlesById.get(one.id), shown)) {
      yield { file: toIndexFile(toPath(one.id, page.number)), parts: [one, page] };
    }
  }
}

type ShownPart = Omit<Part<Article>, 'items'> & { items: string[] };

function toPages(articles: readonly Article[] | undefined, shown: Shown): ShownPart[] {
  return toParts(articles ?? []).map((part) => ({
    ...part,
    items: part.items.map((article) => shown.teaser(article)),
  }));
}
