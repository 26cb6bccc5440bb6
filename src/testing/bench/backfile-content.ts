import type { BenchArticle } from './bench-articles.ts';
import { quoted, toHead, toLines, toList, type TextFile } from './front-matter.ts';

/** The publication both sites are of; Hugo's configuration says the same. */
const publication = {
  name: 'The Long Record',
  url: 'https://bench.example/',
  tagline: 'An archive made to be measured',
};

/** HTML pages and styles alone, as Hugo makes them here; what stands beside them has rows of its own. */
const extras = ['search', 'feeds', 'sitemaps', 'cards', 'markdown', 'json', 'citations'];
const pagesOnly = ['outputs:', ...extras.map((name) => `  ${name}: false`)];

/** The files of a content folder of Backfile's. */
export function* toBackfileFiles(articles: readonly BenchArticle[]): Iterable<TextFile> {
  const { name, url, tagline } = publication;
  const site = [`name: ${name}`, `tagline: ${tagline}`, `url: ${url}`, 'language: en'];
  yield ['site.yaml', toLines([...site, 'timeZone: UTC', ...pagesOnly])];
  for (const article of articles) yield [backfilePath(article), toBackfileText(article)];
}

/** Where an article lies below Backfile's content folder. */
export function backfilePath({ day, slug }: BenchArticle): string {
  return `articles/${day.slice(0, 4)}/${day.slice(5, 7)}/${day.slice(8)}-${slug}.md`;
}

/** An article's file, for Backfile. */
export function toBackfileText(article: BenchArticle): string {
  const { title, date, description, authors, topics, slug, day, body } = article;
  const head = [
    `title: ${quoted(title)}`,
    `standfirst: ${quoted(description)}`,
    `date: ${date}`,
    ...toList('authors', authors),
    ...toList('topics', topics),
    `slug: ${slug}`,
    `id: ${day}-${slug}`,
  ];
  return toHead(head) + body;
}
