import { expect, test } from 'vitest';
import { listFiles } from '../read-site.ts';
import { sample } from './sample.ts';

/*
 * Everything the world can ask a finished site for, by kind. A kind that is gone from the site fails
 * here, and so does a file of a kind that stands here and in docs/contracts/addresses.md not yet.
 */

const DAY = String.raw`\d{4}/\d{2}/\d{2}/`;
const ID = String.raw`[^/]+`;
const ARTICLE = `(?:${DAY}${ID}|features/${ID})/`;
const FEED = String.raw`\.(?:rss\.xml|atom\.xml|json)`;

const surface: Readonly<Record<string, string>> = {
  'front page': String.raw`index\.html`,
  article: String.raw`${ARTICLE}index\.html`,
  'article as Markdown': String.raw`${ARTICLE}index\.md`,
  'article as data': String.raw`${ARTICLE}index\.json`,
  'citation, BibTeX': String.raw`${ARTICLE}cite\.bib`,
  'citation, RIS': String.raw`${ARTICLE}cite\.ris`,
  'citation, CSL-JSON': String.raw`${ARTICLE}cite\.csl\.json`,
  'schema of the data': String.raw`schemas/article\.json`,
  day: String.raw`${DAY}index\.html`,
  month: String.raw`\d{4}/\d{2}/index\.html`,
  year: String.raw`\d{4}/index\.html`,
  archive: String.raw`archive/index\.html`,
  'on this day': String.raw`on/\d{2}-\d{2}/index\.html`,
  authors: String.raw`authors/index\.html`,
  author: String.raw`authors/${ID}/index\.html`,
  sections: String.raw`sections/index\.html`,
  section: String.raw`sections/${ID}/index\.html`,
  topics: String.raw`topics/index\.html`,
  topic: String.raw`topics/${ID}/index\.html`,
  page: String.raw`(?:about|ai-use|corrections|ethics|how-to-cite|licence)/index\.html`,
  'not found': String.raw`404\.html`,
  'latest news, a fragment': String.raw`feed/latest/index\.html`,
  'alias as a page': String.raw`(?:old/kirby\.html|blog/kirby/index\.html)`,
  'aliases for servers': String.raw`redirects\.json`,
  feeds: String.raw`feeds/index\.html`,
  'feed of articles, RSS': String.raw`feeds/articles\.rss\.xml`,
  'feed of articles, Atom': String.raw`feeds/articles\.atom\.xml`,
  'feed of articles, JSON': String.raw`feeds/articles\.json`,
  'feed of news': `feeds/news${FEED}`,
  'feed of a section': `feeds/sections/${ID}${FEED}`,
  'feed of an author': String.raw`feeds/authors/${ID}\.atom\.xml`,
  'feed of a topic': String.raw`feeds/topics/${ID}\.atom\.xml`,
  sitemap: String.raw`sitemap\.xml`,
  'sitemap of a month': String.raw`sitemap-\d{4}-\d{2}\.xml`,
  'sitemap of other pages': String.raw`sitemap-(?:authors|news|pages|sections|topics)\.xml`,
  'for robots': String.raw`robots\.txt`,
  'for language models': String.raw`llms\.txt`,
  'for language models, a year': String.raw`\d{4}/llms\.txt`,
  search: String.raw`search/index\.html`,
  'search, its pieces': String.raw`search/(?:pieces\.json|(?:engine|\d{4})/.+)`,
  picture: String.raw`_pictures/[0-9a-f]{20}(?:-\d+)?\.(?:webp|svg|gif)`,
  card: String.raw`_pictures/[0-9a-f]{20}\.png`,
  icon: String.raw`favicon\.svg`,
  'style, script, font': String.raw`_astro/[^/]+\.(?:css|js|woff2)`,
};

const files = listFiles(sample);
const kinds = Object.entries(surface).map(([kind, path]) => [kind, RegExp(`^${path}$`)] as const);

test('every kind of address, feed and format is there', () => {
  const gone = kinds.filter(([, path]) => !files.some((file) => path.test(file)));
  expect(gone.map(([kind]) => kind)).toEqual([]);
});

test('nothing is there that is not known', () => {
  const strange = files.filter((file) => kinds.filter(([, path]) => path.test(file)).length !== 1);
  expect(strange).toEqual([]);
});
