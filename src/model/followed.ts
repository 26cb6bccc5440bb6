import { parseWhen, toIso, type When } from '#lib/zoned-time.ts';
import type { Archive } from './archive.ts';
import { contentOf } from './order.ts';
import { perArchive } from './per-archive.ts';
import type { FeedFormat } from './feed-formats.ts';
import { channelPath } from './permalink.ts';
import type { Article, Author, FeedItem, Section } from './types.ts';

/** How many items a feed to follow holds; older ones stand in the archive. */
export const FOLLOW_LENGTH = 50;

export type ChannelKind = 'articles' | 'news' | 'sections' | 'authors' | 'topics';

/** Something that a reader can follow, in one or several formats. */
export interface Channel {
  kind: ChannelKind;
  /** Below `/feeds/`, without a format: `articles`, `sections/world`. */
  name: string;
  /** Whose articles these are; absent where they are all of the publication's. */
  owner?: Author | Section;
  formats: readonly FeedFormat[];
  /** Newest first, withdrawn articles in their place among them. */
  items: FeedItem[];
}

const everyFormat: readonly FeedFormat[] = ['rss', 'atom', 'json'];

/** Everything that can be followed: all articles, the news feed, each section, author and topic. */
export const channels = perArchive((archive): Channel[] => [
  {
    kind: 'articles',
    name: 'articles',
    formats: everyFormat,
    items: toItems(archive.articles, archive.withdrawn),
  },
  { kind: 'news', name: 'news', formats: everyFormat, items: takeNews(archive) },
  ...channelsOf(archive, 'sections', archive.sections),
  ...channelsOf(archive, 'authors', archive.authors),
  ...channelsOf(archive, 'topics', archive.topics),
]);

/** The files of a channel's formats: `/feeds/articles.rss.xml`. */
export function channelFiles({ name, formats }: Channel): { format: FeedFormat; path: string }[] {
  return formats.map((format) => ({ format, path: channelPath(name, format) }));
}

function channelsOf(
  archive: Archive,
  kind: 'sections' | 'authors' | 'topics',
  owners: readonly (Author | Section)[],
): Channel[] {
  const byOwner = {
    sections: archive.articlesBySection,
    authors: archive.articlesByAuthor,
    topics: archive.articlesByTopic,
  }[kind];
  const withdrawn = Map.groupBy(
    archive.withdrawn.flatMap((article) => ownersOf(article, kind).map((id) => ({ id, article }))),
    ({ id }) => id,
  );
  return owners.map((owner) => ({
    kind,
    name: `${kind}/${owner.id}`,
    owner,
    formats: kind === 'sections' ? everyFormat : ['atom'],
    items: toItems(
      byOwner.get(owner.id) ?? [],
      (withdrawn.get(owner.id) ?? []).map(({ article }) => article),
    ),
  }));
}

function ownersOf(article: Article, kind: 'sections' | 'authors' | 'topics'): string[] {
  if (kind === 'sections') return article.section ? [article.section.id] : [];
  return [...new Set(article[kind].map(({ id }) => id))];
}

function toItems(oldestFirst: readonly Article[], withdrawn: readonly Article[]): FeedItem[] {
  const newest = [...oldestFirst.slice(-FOLLOW_LENGTH), ...withdrawn];
  return newestFirst(newest.map((article) => ({ kind: 'article', article })));
}

function takeNews({ timeline, withdrawn }: Archive): FeedItem[] {
  const gone = withdrawn.map((article): FeedItem => ({ kind: 'article', article }));
  return newestFirst([...timeline.slice(-FOLLOW_LENGTH), ...gone]);
}

/** Sorting keeps the order of equals, so that the newest of one moment stays the newest. */
function newestFirst(items: FeedItem[]): FeedItem[] {
  return items
    .toReversed()
    .sort((a, b) => contentOf(b).date.instant - contentOf(a).date.instant)
    .slice(0, FOLLOW_LENGTH);
}

/**
 * A moment with a clock, as feeds want it: `2023-12-19T23:55:00+02:00`. A day without a clock is
 * its first minute, so that no feed ever says a moment that is still to come.
 */
export function toFeedTime(when: When, zone: string): string {
  if (when.clock !== undefined) return toIso(when);
  try {
    return toIso(parseWhen(`${when.day} 00:00`, zone));
  } catch {
    // The clocks skipped midnight.
    return toIso(parseWhen(`${when.day} 12:00`, zone));
  }
}

/** The id of something in feeds, for ever: it has nothing of the address the thing stands at. */
export function toFeedId(origin: string, name: string): string {
  const host = new URL(origin).hostname;
  return `tag:${host},2026:${name.split('/').map(encodeURIComponent).join('/')}`;
}
