import {
  articleFileNames,
  channelPath,
  dayPath,
  monthPath,
  onThisDayPath,
  toArticleFile,
  yearLlmsPath,
  type ArticleFile,
} from '#model/permalink.ts';
import type { Article } from '#model/types.ts';
import { pageKinds } from './kinds.ts';
import { toIndexFile, type PagePlan } from './page-plan.ts';
import type { Change } from './scope.ts';
import { articlesOf } from './shown.ts';
import type { Touched } from './touched.ts';

/** Which pages of the last plan are among those planned anew, or are gone if they are not there. */
export interface Reach {
  /** Components of which every page is planned. */
  whole: ReadonlySet<string>;
  files: ReadonlySet<string>;
  /** Folders of lists: `authors/ada/` */
  lists: ReadonlySet<string>;
  /** Months whose parts of the sitemap are planned; its other files are always. */
  sitemaps: ReadonlySet<string>;
}

/** The names of all files of the sitemap begin with this. */
export const SITEMAP = 'sitemap';

/** What a change reaches of the last plan. */
export function toReach(
  change: Change,
  { periods, names, dates, years, sitemaps }: Touched,
): Reach {
  const lists = Object.entries(names).flatMap(([list, ids]) =>
    [...ids].map((id) => `${list}/${id}`),
  );
  const formats = ['rss', 'atom', 'json'] as const;
  const channels = lists.flatMap((list) => formats.map((format) => channelPath(list, format)));
  return {
    whole: new Set(pageKinds.flatMap((kind) => (kind.isScoped ? [] : [kind.component]))),
    files: new Set([
      ...articlesOf(change.before).flatMap(filesOf),
      ...[...periods].map((one) => toIndexFile(one.length === 7 ? monthPath(one) : dayPath(one))),
      ...[...dates].map((date) => toIndexFile(onThisDayPath(date))),
      ...[...years].map((year) => yearLlmsPath(year).slice(1)),
      ...channels.map((path) => path.slice(1)),
    ]),
    lists: new Set(lists.map((list) => `${list}/`)),
    sitemaps,
  };
}

/** Whether a page of the last plan is among them. */
export function isReached(
  { file, component }: Pick<PagePlan, 'file' | 'component'>,
  { whole, files, lists, sitemaps }: Reach,
): boolean {
  if (whole.has(component) || files.has(file)) return true;
  if (file.startsWith(SITEMAP)) {
    const [, month] = /^sitemap-(\d{4}-\d{2})/.exec(file) ?? [];
    return month === undefined || sitemaps.has(month);
  }
  return lists.has(toFolder(file));
}

/** `authors/ada/3/index.html` → `authors/ada/` */
function toFolder(file: string): string {
  return `${file.split('/', 2).join('/')}/`;
}

function filesOf(article: Article): string[] {
  const twins = (Object.keys(articleFileNames) as ArticleFile[]).map((one) =>
    toArticleFile(article, one).path.slice(1),
  );
  return [toIndexFile(article.path), ...twins];
}
