import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { toSlug } from '#lib/slug.ts';
import { toSortName } from '#model/authors.ts';
import { isSplit, toLetters } from '#model/letters.ts';
import { projectRoot } from '../project-root.ts';
import { toBenchArticles, type BenchArticle } from './bench-articles.ts';
import { readSourceArticles } from './source-articles.ts';

/** The publication both sites are of. */
export const publication = {
  name: 'The Long Record',
  url: 'https://bench.example/',
  tagline: 'An archive made to be measured',
};

/** One set of articles, written down twice. */
export interface BenchContent {
  articles: BenchArticle[];
  /** A `content/` for Backfile. */
  backfile: string;
  /** A whole site for Hugo: configuration, templates and content. */
  hugo: string;
}

/** Writes `count` articles below `folder`, as `backfile/` and `hugo/`. */
export function writeContent(count: number, folder: string): BenchContent {
  const articles = toBenchArticles(readSourceArticles(count));
  const backfile = join(folder, 'backfile');
  const hugo = join(folder, 'hugo');
  writeFiles(backfile, toBackfileFiles(articles));
  cpSync(join(import.meta.dirname, 'hugo'), hugo, { recursive: true });
  writeFiles(join(hugo, 'content'), toHugoFiles(articles));
  writeFiles(hugo, { 'static/site.css': readStyles() });
  return { articles, backfile, hugo };
}

/** Path below a content folder → text, for Backfile. */
export function toBackfileFiles(articles: readonly BenchArticle[]): Record<string, string> {
  const { name, url, tagline } = publication;
  const site = [`name: ${name}`, `tagline: ${tagline}`, `url: ${url}`, 'language: en'];
  return {
    'site.yaml': toLines([...site, 'timeZone: UTC']),
    ...Object.fromEntries(
      articles.map((article) => [backfilePath(article), toBackfileText(article)]),
    ),
  };
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
    ...list('authors', authors),
    ...list('topics', topics),
    `slug: ${slug}`,
    `id: ${day}-${slug}`,
  ];
  return `---\n${toLines(head)}---\n${body}`;
}

/**
 * Path below `content/` → text, for Hugo: articles by day, and the pages Hugo would not make by
 * itself: a section for each year, month and day, and a page for each letter of a long index.
 */
export function toHugoFiles(articles: readonly BenchArticle[]): Record<string, string> {
  const periods = new Set(
    articles.flatMap(({ day }) => [day.slice(0, 4), day.slice(0, 7), day]).sort(),
  );
  return {
    'archive/_index.md': toHead(['title: Archive', 'layout: archive']),
    'feed/_index.md': hidden,
    'feed/latest/_index.md': toHead(['title: Latest news', 'layout: latest']),
    'letters/_index.md': hidden,
    'on/_index.md': hidden,
    'sections/_index.md': toHead(['title: Sections', 'layout: sections']),
    ...toLetterFiles('authors', articles),
    ...toLetterFiles('topics', articles),
    ...Object.fromEntries([...periods].map(toPeriodFile)),
    ...Object.fromEntries(articles.map((article) => [hugoPath(article), toHugoText(article)])),
  };
}

/** Where an article lies below Hugo's content folder. */
export function hugoPath({ day, slug }: BenchArticle): string {
  return `${day.replaceAll('-', '/')}/${slug}.md`;
}

const hidden = toHead(['_build:', '  render: never', '  list: never']);

const periodLayouts: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

/** The date gives templates the period and sections their order. */
function toPeriodFile(period: string): [string, string] {
  const date = `${period}${'-01-01'.slice(period.length - 4)}`;
  const layout = periodLayouts[period.length] ?? 'day';
  const head = [`title: "${period}"`, `date: ${date}T00:00:00Z`, `layout: ${layout}`];
  return [`${period.replaceAll('-', '/')}/_index.md`, toHead(head)];
}

function toHugoText(article: BenchArticle): string {
  const { title, date, description, authors, topics, day, body } = article;
  const head = [
    `title: ${quoted(title)}`,
    `description: ${quoted(description)}`,
    `date: ${date}`,
    ...list('authors', authors),
    ...list('topics', topics),
    `on: ["${day.slice(5)}"]`,
  ];
  return toHead(head) + body;
}

type NameList = 'authors' | 'topics';

/** The letters are Backfile's: which names stand under which letter is not what is measured. */
function toLetterFiles(kind: NameList, articles: readonly BenchArticle[]): Record<string, string> {
  const letters = toLetters(toNames(kind, articles), 'en');
  const title = kind === 'authors' ? 'Authors' : 'Topics';
  const index = `${kind}/_index.md`;
  if (!isSplit(letters.reduce((sum, { items }) => sum + items.length, 0))) {
    const groups = letters.flatMap(({ letter, items }) => [
      `  - letter: ${quoted(letter)}`,
      ...list('names', items.map(toNameId)).map((line) => `    ${line}`),
    ]);
    return { [index]: toHead([`title: ${title}`, 'groups:', ...groups]) };
  }
  const links = letters.map(({ letter, segment }) => toFlow({ letter, segment }));
  return {
    [index]: toHead([`title: ${title}`, 'letters:', ...links]),
    ...Object.fromEntries(
      letters.map(({ letter, segment, items }) => [
        `letters/${kind}-${segment}/_index.md`,
        toHead([
          `title: ${quoted(letter)}`,
          `heading: ${quoted(`${title}: ${letter}`)}`,
          `url: ${quoted(`/${kind}/by/${segment}/`)}`,
          'layout: letter',
          `names_of: ${kind}`,
          ...list('names', items.map(toNameId)),
        ]),
      ]),
    ),
  };
}

interface ListedName {
  name: string;
  sortName: string;
}

function toNames(kind: NameList, articles: readonly BenchArticle[]): ListedName[] {
  const { compare } = new Intl.Collator('en');
  return [...new Set(articles.flatMap((article) => article[kind]))]
    .map((name) => ({ name, sortName: kind === 'authors' ? toSortName(name, 'person') : name }))
    .sort((a, b) => compare(a.sortName, b.sortName) || (a.name < b.name ? -1 : 1));
}

function toNameId({ name }: ListedName): string {
  return toSlug(name);
}

/** `{letter: "A", segment: "a"}` as a member of a list. */
function toFlow(fields: Record<string, string>): string {
  return `  - ${JSON.stringify(fields)}`;
}

function list(field: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${field}:`, ...values.map((value) => `  - ${quoted(value)}`)];
}

/** A JSON string is a YAML string. */
function quoted(text: string): string {
  return JSON.stringify(text);
}

function toHead(lines: readonly string[]): string {
  return `---\n${toLines(lines)}---\n`;
}

function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}

/** Both sites carry the same styles; their pages link one file of them. */
function readStyles(): string {
  const folder = join(projectRoot, 'src/styles');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.css'))
    .sort()
    .map((file) => readFileSync(join(folder, file), 'utf8'))
    .join('\n');
}

function writeFiles(folder: string, files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}
