import type { ArticleType } from '#schema/article.ts';

/*
 * A feed before it takes a format: everything a reader's program may be told, addresses whole, times
 * in RFC 3339. Each format says of it what it can.
 */

export interface FeedPerson {
  name: string;
  url: string;
}

export interface FeedPicture {
  url: string;
  type: string;
  width: number;
  height: number;
  alt?: string;
  caption?: string;
  credit?: string;
}

export interface FeedEntry {
  /** For ever, and no address. */
  id: string;
  url: string;
  title: string;
  summary?: string;
  /** Safe HTML with whole addresses. */
  html: string;
  lang: string;
  published: string;
  updated: string;
  /** In the order of the byline; never empty. */
  authors: FeedPerson[];
  /** Section first, then topics; each with its page. */
  categories: { name: string; url: string }[];
  /** What kind of piece it is; absent for news, briefs and what was withdrawn. */
  type?: ArticleType;
  picture?: FeedPicture;
}

export interface FeedDocument {
  id: string;
  title: string;
  description: string;
  lang: string;
  /** The page that shows the same to people. */
  home: string;
  /** The feed itself, in the format in hand. */
  self: string;
  /** The WebSub hub. */
  hub?: string;
  publisher: FeedPerson;
  licence?: string;
  /** The newest of its entries'; the start of 1970 where there is none. Never the clock. */
  updated: string;
  entries: FeedEntry[];
}
