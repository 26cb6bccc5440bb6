import { buildArchive, type Archive } from '#model/archive.ts';
import {
  channelPath,
  dayPath,
  monthPath,
  onThisDayPath,
  toArticleFile,
  yearLlmsPath,
} from '#model/permalink.ts';
import { articleFileNames, type ArticleFile } from '#model/permalink.ts';
import type { Article, FeedItem } from '#model/types.ts';
import type { Rows } from '#schema/row.ts';
import { pageKinds } from './kinds.ts';
import { toIndexFile, type PagePlan } from './page-plan.ts';
import { planPages } from './plan-pages.ts';
import { articlesOf, type PictureDigest } from './shown.ts';
import type { Change } from './scope.ts';
import { findTouched, type Touched } from './touched.ts';

/*
 * The plan after a few articles or briefs have changed: the last one, and anew what they can have
 * touched. Equal to the plan of the whole, or undefined where that cannot be said beforehand.
 */

/** With more changes than this, to plan everything is as quick. */
const FEW = 200;

export interface FewInput {
  archive: Archive;
  /** What the archive is made of. */
  rows: Rows;
  /** The rows that changed files had; one that is new has none. */
  former: Rows;
  /** All files of the content that are not what they were, or whose pictures are not. */
  changed: ReadonlySet<string>;
  /** The plan before. */
  kept: ReadonlyMap<string, Omit<PagePlan, 'rows'>>;
  pictures: PictureDigest;
  order: readonly string[];
}

/** The plan by file; undefined where all must be planned. */
export function planFew(input: FewInput): Map<string, PagePlan> | undefined {
  const { archive, kept, pictures, order } = input;
  const change = findChange(input);
  if (!change || givesNames(archive, change)) return undefined;
  const touched = findTouched(archive, change);
  const isReached = makeReach(change, touched);
  const anew = planPages(archive, pictures, order, touched);
  const plan = new Map(anew);
  for (const page of kept.values()) {
    const now = anew.get(page.file);
    if (!isReached(page)) {
      // Two pages claim one file: which of them has it, only the whole plan knows.
      if (now && now.component !== page.component) return undefined;
      if (!now) plan.set(page.file, toPlan(page));
    } else if (!now && archive.articleByPath.has(`/${page.file.replace(/index\.html$/, '')}`)) {
      return undefined;
    }
  }
  return plan;
}

/** Of a page that is remembered, what was planned; the rows it is made of are known by numbers. */
function toPlan({ file, component, shown, texts }: Omit<PagePlan, 'rows'>): PagePlan {
  return { file, component, shown, texts };
}

/** Undefined where more has changed than articles and briefs, or more of them than a few. */
function findChange({ archive, rows, former, changed }: FewInput): Change | undefined {
  const isDated = (file: string) => /^(?:articles|briefs)\//.test(file);
  if (changed.size > FEW || ![...changed].every(isDated)) return undefined;
  const now = pick(rows, changed);
  const all = [...former.articles, ...now.articles];
  const kinds = all.flatMap(({ data }) => data.authors);
  // What one byline says of somebody holds for all.
  if (kinds.some((entry) => typeof entry !== 'string' && entry.kind !== 'person')) return undefined;
  if (sharesSlug(rows, [...former.briefs, ...now.briefs])) return undefined;
  // A brief shows where its whole story stands.
  const ids = new Set(all.map(({ data }) => data.id));
  const telling = rows.briefs.filter(
    ({ file, data }) => !changed.has(file) && data.article !== undefined && ids.has(data.article),
  );
  const small = { ...rows, articles: former.articles, briefs: [...former.briefs, ...telling] };
  const files = new Set([...changed, ...telling.map(({ file }) => file)]);
  return {
    before: itemsOf(buildArchive(small, archive.site, archive.now)),
    after: itemsOf(archive).filter((item) => files.has(fileOf(item))),
  };
}

function pick({ articles, briefs }: Rows, files: ReadonlySet<string>) {
  return {
    articles: articles.filter(({ file }) => files.has(file)),
    briefs: briefs.filter(({ file }) => files.has(file)),
  };
}

/** Of two briefs with one slug on a day the later one gets another anchor. */
function sharesSlug({ briefs }: Rows, changed: Rows['briefs']): boolean {
  return changed.some((one) =>
    briefs.some(
      ({ file, data: { slug, date } }) =>
        file !== one.file && date.day === one.data.date.day && slug.startsWith(one.data.slug),
    ),
  );
}

/** Whether something that changed may be the first of several to write a name: its spelling counts. */
function givesNames(archive: Archive, { before, after }: Change): boolean {
  const own = new Set(articlesOf(after));
  const { articlesByAuthor, articlesByTopic, withdrawn } = archive;
  const isFirst = (one: Article, id: string, list: readonly Article[] = []) => {
    const hidden = withdrawn.filter(({ authors, topics }) =>
      [...authors, ...topics].some((named) => named.id === id),
    );
    const others = [...list, ...hidden].filter((other) => !own.has(other));
    return others.length > 0 && others.every(({ date }) => date.instant >= one.date.instant);
  };
  return articlesOf([...before, ...after]).some((one) =>
    [
      ...one.authors.map((named) => [named, articlesByAuthor.get(named.id)] as const),
      ...one.topics.map((named) => [named, articlesByTopic.get(named.id)] as const),
    ].some(([{ id, file }, list]) => file === undefined && isFirst(one, id, list)),
  );
}

function itemsOf({ timeline, withdrawn }: Archive): FeedItem[] {
  return [...timeline, ...withdrawn.map((article) => ({ kind: 'article', article }) as const)];
}

function fileOf(item: FeedItem): string {
  return item.kind === 'brief' ? item.brief.file : item.article.file;
}

/** Whether a page of the last plan is among those planned anew, or is gone if it is not there. */
function makeReach(
  change: Change,
  { periods, names, dates, years, sitemaps }: Touched,
): (page: Omit<PagePlan, 'rows'>) => boolean {
  const scoped = new Set(pageKinds.flatMap((kind) => (kind.isScoped ? [kind.component] : [])));
  const files = new Set([
    ...articlesOf(change.before).flatMap(filesOf),
    ...[...periods].map((one) => toIndexFile(one.length === 7 ? monthPath(one) : dayPath(one))),
    ...[...dates].map((date) => toIndexFile(onThisDayPath(date))),
    ...[...years].map((year) => yearLlmsPath(year).slice(1)),
  ]);
  const lists = new Set<string>();
  for (const [list, ids] of Object.entries(names)) {
    for (const id of ids) {
      lists.add(`${list}/${id}`);
      for (const format of ['rss', 'atom', 'json'] as const) {
        files.add(channelPath(`${list}/${id}`, format).slice(1));
      }
    }
  }
  return ({ file, component }) => {
    if (!scoped.has(component) || files.has(file)) return true;
    const [, month] = /^sitemap-(\d{4}-\d{2})/.exec(file) ?? [];
    if (file.startsWith('sitemap')) return month === undefined || sitemaps.has(month);
    return /^(?:authors|sections|topics)\//.test(file) && lists.has(toList(file));
  };
}

/** `authors/ada/3/index.html` → `authors/ada` */
function toList(file: string): string {
  return file.split('/', 2).join('/');
}

function filesOf(article: Article): string[] {
  const twins = (Object.keys(articleFileNames) as ArticleFile[]).map((one) =>
    toArticleFile(article, one).path.slice(1),
  );
  return [toIndexFile(article.path), ...twins];
}
