import { buildArchive, type Archive } from '#model/archive.ts';
import type { Article, FeedItem } from '#model/types.ts';
import type { Rows } from '#schema/row.ts';
import type { PagePlan } from './page-plan.ts';
import { planPages } from './plan-pages.ts';
import { isReached, toReach, type Reach } from './reach.ts';
import { articlesOf, type PictureDigest } from './shown.ts';
import type { Change } from './scope.ts';
import { findTouched } from './touched.ts';

/*
 * The plan after a few articles or briefs have changed: the last one, and anew what they can have
 * touched. Equal to the plan of the whole, or undefined where that cannot be said beforehand.
 */

/** With more changes than this, to plan everything is as quick; `loader/rules/few.ts` has its own. */
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
  kept: KeptPlan;
  pictures: PictureDigest;
  order: readonly string[];
}

/** The last plan, asked for the little of it that is wanted. */
export interface KeptPlan {
  find(file: string): KeptPage | undefined;
  /** All its pages that are within reach. */
  reached(reach: Reach): readonly KeptPage[];
}

type KeptPage = Pick<PagePlan, 'file' | 'component'>;

export interface FewPlan {
  /** Pages of which it was found out anew what they show, by file. */
  anew: Map<string, PagePlan>;
  /** Files of the last plan's pages that are no more. */
  gone: string[];
}

/** How the plan differs from the last one; undefined where all must be planned. */
export function planFew(input: FewInput): FewPlan | undefined {
  const { archive, kept, pictures, order } = input;
  const change = findChange(input);
  if (!change || givesNames(archive, change)) return undefined;
  const touched = findTouched(archive, change);
  const reach = toReach(change, touched);
  const anew = planPages(archive, pictures, order, touched);
  // Two pages claim one file: which of them has it, only the whole plan knows.
  const isContested = ({ file, component }: PagePlan): boolean => {
    const page = kept.find(file);
    return page !== undefined && page.component !== component && !isReached(page, reach);
  };
  if ([...anew.values()].some(isContested)) return undefined;
  const gone = kept.reached(reach).flatMap(({ file }) => (anew.has(file) ? [] : [file]));
  const isArticle = (file: string): boolean =>
    archive.articleByPath.has(`/${file.replace(/index\.html$/, '')}`);
  return gone.some(isArticle) ? undefined : { anew, gone };
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
