import { smarten } from '#lib/smarten.ts';
import { directionOf } from '#lib/text-direction.ts';
import type { StoredBrief } from '#schema/brief.ts';
import type { Row } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { compareText } from './order.ts';
import { briefAddress } from './permalink.ts';
import { isPublished } from './published.ts';
import { toShortHash } from './short-hash.ts';
import type { Article, Brief } from './types.ts';

interface Context {
  site: Site;
  articleById: ReadonlyMap<string, Article>;
  now: number;
  today: string;
}

/** The published briefs, oldest first; each has an anchor of its own on the page of its day. */
export function toBriefs(rows: Row<StoredBrief>[], context: Context): Brief[] {
  const taken = new Set<string>();
  return rows
    .filter((row) => isPublished(row.data, context.now, context.today))
    .sort((a, b) => a.data.date.instant - b.data.date.instant || compareText(a.key, b.key))
    .map((row) => toBrief(row, toUniqueSlug(row, taken), context));
}

function toBrief({ file, data }: Row<StoredBrief>, slug: string, context: Context): Brief {
  const lang = data.lang ?? context.site.language;
  const article = data.article === undefined ? undefined : context.articleById.get(data.article);
  return {
    ...briefAddress(context.site, data.date.day, slug),
    file,
    slug,
    lead: smarten(data.lead, lang),
    date: data.date,
    lang,
    dir: directionOf(lang),
    ...(article && article.withdrawn === undefined && { article }),
  };
}

/** Two briefs of one slug on one day: the later one adds its clock, as its file name does. */
function toUniqueSlug({ key, data }: Row<StoredBrief>, taken: Set<string>): string {
  const { slug, date } = data;
  const clocked = `${slug}-${(date.clock ?? '').replace(':', '')}`;
  const free = [slug, clocked].find((candidate) => !taken.has(`${date.day}#${candidate}`));
  const chosen = free ?? `${slug}-${toShortHash(key)}`;
  taken.add(`${date.day}#${chosen}`);
  return chosen;
}
