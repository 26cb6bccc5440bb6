import { channelFiles, channels } from '#model/followed.ts';
import type { Archive } from '#model/archive.ts';
import { feedsPath } from '#model/permalink.ts';
import type { Author, FeedItem, Section } from '#model/types.ts';
import { toIndexFile, type PageKind, type PlannedPage } from '../page-plan.ts';
import type { Scope } from '../scope.ts';
import type { Shown } from '../shown.ts';

/** The files of feeds, in each format: the whole of its newest items, texts and pictures too. */
export const xmlFeeds: PageKind = {
  component: 'src/pages/feeds/[...feed].xml.ts',
  isScoped: true,
  plan: (archive, shown, scope) => planFeeds(archive, shown, scope, '.xml'),
};

export const jsonFeeds: PageKind = {
  component: 'src/pages/feeds/[...feed].json.ts',
  isScoped: true,
  plan: (archive, shown, scope) => planFeeds(archive, shown, scope, '.json'),
};

/** The page for people: what can be followed, and nothing of what it holds. */
export const feedsPage: PageKind = {
  component: 'src/pages/feeds/[...list]/index.astro',
  *plan(archive, shown) {
    if (!archive.site.outputs.feeds) return;
    const sections = archive.sections.map((one) => [shown.link(one), one.id]);
    yield { file: toIndexFile(feedsPath), parts: [sections, hasNames(archive)] };
  },
};

function* planFeeds(
  archive: Archive,
  shown: Shown,
  { sections, authors, topics }: Scope,
  ending: string,
): Generator<PlannedPage> {
  if (!archive.site.outputs.feeds) return;
  const owners = new Set<Author | Section>([...sections, ...authors, ...topics]);
  for (const channel of channels(archive)) {
    const { owner, items } = channel;
    if (owner && !owners.has(owner)) continue;
    const head = owner && [owner.name, owner.href, owner.lang];
    const parts = [head, items.map((item) => toShown(item, shown))];
    const texts = items.flatMap(textOf);
    for (const { path } of channelFiles(channel)) {
      if (path.endsWith(ending)) yield { file: path.slice(1), parts, texts };
    }
  }
}

function hasNames({ authors, topics }: Archive): boolean[] {
  return [authors.length > 0, topics.length > 0];
}

function toShown(item: FeedItem, shown: Shown): string {
  return item.kind === 'brief' ? shown.brief(item.brief) : shown.whole(item.article);
}

/** Of a withdrawn article the text is not asked for. */
function textOf(item: FeedItem): string[] {
  if (item.kind === 'brief') return [item.brief.file];
  return item.article.withdrawn ? [] : [item.article.file];
}
