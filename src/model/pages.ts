import { smarten } from '#lib/smarten.ts';
import { directionOf } from '#lib/text-direction.ts';
import type { PageData } from '#schema/page.ts';
import type { Row } from '#schema/row.ts';
import type { Site } from '#schema/site.ts';
import { toDefined } from './defined.ts';
import { compareText } from './order.ts';
import { pagePath, toAddress } from './permalink.ts';
import type { Page } from './types.ts';

/** The standing pages (about, policies) by id. */
export function toPages(rows: Row<PageData>[], site: Site): Page[] {
  return rows.map((row) => toPage(row, site)).sort((a, b) => compareText(a.id, b.id));
}

function toPage({ key, file, data }: Row<PageData>, site: Site): Page {
  const lang = data.lang ?? site.language;
  return {
    ...toAddress(site, pagePath(key)),
    id: key,
    file,
    title: smarten(data.title, lang),
    ...toDefined({ standfirst: data.standfirst && smarten(data.standfirst, lang) }),
    lang,
    dir: directionOf(lang),
  };
}
