import type { When } from '#lib/zoned-time.ts';
import type { ArticleType, AuthorKind } from '#schema/article.ts';
import type { Correction } from '#schema/correction.ts';
import type { Picture } from '#schema/picture.ts';

/*
 * The news domain as pages see it: references resolved, addresses made, drafts gone. `path` is the
 * address below the base, decoded (`/2023/12/19/блокада/`); `href` is the same ready for a link,
 * with the base and percent-encoded.
 */

export type Direction = 'ltr' | 'rtl';

export interface Address {
  path: string;
  href: string;
}

export interface Author extends Address {
  id: string;
  kind: AuthorKind;
  name: string;
  sortName: string;
  role?: string;
  bio?: string;
  photo?: Picture;
  links: { label: string; url: string }[];
  members: string[];
  lang: string;
  /** The record's file below content/, absent where the name stands in bylines only. */
  file?: string;
}

export interface Section extends Address {
  id: string;
  name: string;
  description?: string;
  lang: string;
  file?: string;
}

export type Topic = Section;

export interface Article extends Address {
  /** The file below content/, for reading the body: `articles/2023/12/kirby.md`. */
  file: string;
  /** The name for ever; see HOUSE "Identity" in docs/contracts. */
  id: string;
  title: string;
  kicker?: string;
  standfirst?: string;
  /** The standfirst, or the first sentences, or an empty string. */
  summary: string;
  date: When;
  updated?: When;
  authors: Author[];
  place?: string;
  section?: Section;
  topics: Topic[];
  type: ArticleType;
  lang: string;
  dir: Direction;
  translationOf?: string;
  hero?: Picture;
  readingTime?: number;
  aliases: string[];
  source?: { publication: string; url?: string; retrieved?: When };
  withdrawn?: { date: When; reason: string };
  corrections: Correction[];
  /** Ids of articles that continue this one. */
  later: string[];
  /** Addresses on this site that the body links to. */
  links: string[];
}

export interface Brief extends Address {
  file: string;
  slug: string;
  lead: string;
  date: When;
  lang: string;
  dir: Direction;
  /** The whole story, where there is one and it is published. */
  article?: Article;
}

export interface Page extends Address {
  id: string;
  file: string;
  title: string;
  standfirst?: string;
  lang: string;
  dir: Direction;
}

/** What the news feed is made of. */
export type FeedItem = { kind: 'brief'; brief: Brief } | { kind: 'article'; article: Article };

/** A day of the feed, newest first, as the sidebar shows it. */
export interface FeedDay {
  day: string;
  items: FeedItem[];
}
