import { toSlug } from '#lib/slug.ts';
import { toSortName } from '#model/authors.ts';
import { isSplit, toLetters, type Letter } from '#model/letters.ts';
import type { BenchArticle } from './bench-articles.ts';
import { quoted, toHead, toList, type TextFile } from './front-matter.ts';

/**
 * The files of a content folder of Hugo's: articles by day, and the pages Hugo would not make by
 * itself: a section for each year, month and day, and a page for each letter of a long index.
 */
export function* toHugoFiles(articles: readonly BenchArticle[]): Iterable<TextFile> {
  const periods = new Set(
    articles.flatMap(({ day }) => [day.slice(0, 4), day.slice(0, 7), day]).sort(),
  );
  yield* single;
  yield* toLetterFiles('authors', articles);
  yield* toLetterFiles('topics', articles);
  for (const period of periods) yield toPeriodFile(period);
  for (const article of articles) yield [hugoPath(article), toHugoText(article)];
}

const hidden = toHead(['_build:', '  render: never', '  list: never']);

const single: readonly TextFile[] = [
  ['archive/_index.md', toHead(['title: Archive', 'layout: archive'])],
  ['feed/_index.md', hidden],
  ['feed/latest/_index.md', toHead(['title: Latest news', 'layout: latest'])],
  ['letters/_index.md', hidden],
  ['on/_index.md', hidden],
  ['sections/_index.md', toHead(['title: Sections', 'layout: sections'])],
];

/** Where an article lies below Hugo's content folder. */
export function hugoPath({ day, slug }: BenchArticle): string {
  return `${day.replaceAll('-', '/')}/${slug}.md`;
}

const periodLayouts: Readonly<Record<number, string>> = { 4: 'year', 7: 'month', 10: 'day' };

/** The date gives templates the period and sections their order. */
function toPeriodFile(period: string): TextFile {
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
    ...toList('authors', authors),
    ...toList('topics', topics),
    `on: ["${day.slice(5)}"]`,
  ];
  return toHead(head) + body;
}

type NameList = 'authors' | 'topics';

/** The letters are Backfile's: which names stand under which letter is not what is measured. */
function toLetterFiles(kind: NameList, articles: readonly BenchArticle[]): TextFile[] {
  const names = toNames(kind, articles);
  const letters = toLetters(names, 'en');
  const title = kind === 'authors' ? 'Authors' : 'Topics';
  const members = isSplit(names.length)
    ? ['letters:', ...letters.map(({ letter, segment }) => toFlow({ letter, segment }))]
    : ['groups:', ...letters.map(({ letter, items }) => toFlow({ letter, names: toIds(items) }))];
  const index: TextFile = [`${kind}/_index.md`, toHead([`title: ${title}`, ...members])];
  if (!isSplit(names.length)) return [index];
  return [index, ...letters.map((letter) => toLetterFile(kind, title, letter))];
}

function toLetterFile(
  kind: NameList,
  title: string,
  { letter, segment, items }: Letter<ListedName>,
): TextFile {
  const head = [
    `title: ${quoted(letter)}`,
    `heading: ${quoted(`${title}: ${letter}`)}`,
    `url: ${quoted(`/${kind}/by/${segment}/`)}`,
    'layout: letter',
    `names_of: ${kind}`,
    ...toList('names', toIds(items)),
  ];
  return [`letters/${kind}-${segment}/_index.md`, toHead(head)];
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

function toIds(names: readonly ListedName[]): string[] {
  return names.map(({ name }) => toSlug(name));
}

/** `{"letter": "A", "segment": "a"}` as a member of a list. */
function toFlow(fields: Record<string, unknown>): string {
  return `  - ${JSON.stringify(fields)}`;
}
