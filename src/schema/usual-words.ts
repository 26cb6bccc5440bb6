import type { CollectionName } from './row.ts';

/*
 * What other systems call our fields. A foreign word becomes "`tags:` is `topics:` here" instead of
 * a riddle.
 */

const article = {
  headline: 'title',
  name: 'title',
  post_title: 'title',
  overline: 'kicker',
  eyebrow: 'kicker',
  rubric: 'kicker',
  description: 'standfirst',
  summary: 'standfirst',
  excerpt: 'standfirst',
  custom_excerpt: 'standfirst',
  post_excerpt: 'standfirst',
  subtitle: 'standfirst',
  subheading: 'standfirst',
  dek: 'standfirst',
  deck: 'standfirst',
  lead: 'standfirst',
  lede: 'standfirst',
  abstract: 'standfirst',
  published: 'date',
  publishedAt: 'date',
  published_at: 'date',
  post_date: 'date',
  publishDate: 'date',
  pubDate: 'date',
  pubdate: 'date',
  datetime: 'date',
  lastmod: 'updated',
  lastModified: 'updated',
  modified: 'updated',
  updatedDate: 'updated',
  updated_at: 'updated',
  last_modified_at: 'updated',
  post_modified: 'updated',
  author: 'authors',
  byline: 'authors',
  post_author: 'authors',
  dateline: 'place',
  location: 'place',
  category: 'section',
  categories: 'section',
  post_category: 'section',
  tags: 'topics',
  tag: 'topics',
  keywords: 'topics',
  post_tag: 'topics',
  series: 'topics',
  kind: 'type',
  language: 'lang',
  locale: 'lang',
  translation_of: 'translationOf',
  image: 'hero',
  images: 'hero',
  cover: 'hero',
  coverImage: 'hero',
  featured_image: 'hero',
  feature_image: 'hero',
  thumbnail: 'hero',
  reading_time: 'readingTime',
  guid: 'id',
  uuid: 'id',
  post_name: 'slug',
  url: 'permalink',
  redirect_from: 'aliases',
  published_in: 'source',
  expiryDate: 'withdrawn',
  unpublished: 'draft',
  status: 'draft',
  post_status: 'draft',
  publishAfter: 'embargo',
  correction: 'corrections',
  followUps: 'later',
} as const;

const named = {
  title: 'name',
  label: 'name',
  summary: 'description',
  standfirst: 'description',
  language: 'lang',
  locale: 'lang',
} as const;

const author = {
  title: 'name',
  fullName: 'name',
  type: 'kind',
  sort: 'sortName',
  sort_name: 'sortName',
  position: 'role',
  job: 'role',
  jobTitle: 'role',
  description: 'bio',
  biography: 'bio',
  about: 'bio',
  image: 'photo',
  picture: 'photo',
  avatar: 'photo',
  portrait: 'photo',
  logo: 'photo',
  social: 'links',
  urls: 'links',
  people: 'members',
  language: 'lang',
} as const;

const site = {
  title: 'name',
  description: 'tagline',
  subtitle: 'tagline',
  baseURL: 'url',
  baseUrl: 'url',
  site: 'url',
  lang: 'language',
  languageCode: 'language',
  locale: 'language',
  timezone: 'timeZone',
  time_zone: 'timeZone',
  tz: 'timeZone',
  menu: 'navigation',
  nav: 'navigation',
  license: 'licence',
  author: 'publisher',
} as const;

/** The kinds of files a message can be about. */
export type FileKind = CollectionName | 'site';

export const usualWords = {
  articles: article,
  briefs: {
    title: 'lead',
    headline: 'lead',
    text: 'lead',
    published: 'date',
    pubDate: 'date',
    time: 'date',
    story: 'article',
    language: 'lang',
  },
  authors: author,
  sections: named,
  topics: named,
  pages: {
    name: 'title',
    description: 'standfirst',
    summary: 'standfirst',
    excerpt: 'standfirst',
    language: 'lang',
    locale: 'lang',
  },
  site,
} as const satisfies Record<FileKind, Record<string, string>>;

/** What we call a field that another system calls `word`, at the top of a file of this kind. */
export function findOurWord(kind: FileKind, word: string): string | undefined {
  const words: Record<string, string> = usualWords[kind];
  return Object.hasOwn(words, word) ? words[word] : undefined;
}

/** The usual words inside a picture, a licence, a link. */
const inner: Record<string, string> = {
  url: 'src',
  file: 'src',
  path: 'src',
  image: 'src',
  description: 'alt',
  title: 'caption',
  credit: 'creator',
  author: 'creator',
  photographer: 'creator',
  source: 'distributor',
  via: 'distributor',
  license: 'licence',
  name: 'label',
  href: 'url',
};

/** The same for a field below another one; only a word that the place knows is an answer. */
export function findInnerWord(word: string, known: readonly string[]): string | undefined {
  const ours = Object.hasOwn(inner, word) ? inner[word] : undefined;
  return ours !== undefined && known.includes(ours) ? ours : undefined;
}
