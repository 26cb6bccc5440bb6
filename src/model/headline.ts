import type { Article, Brief, FeedItem } from './types.ts';

/** An article or a brief as one line of a list. */
export function toHeadline(item: FeedItem): Pick<Article, 'title' | 'href' | 'date' | 'lang'> {
  if (item.kind === 'article') return item.article;
  const { lead, href, date, lang }: Brief = item.brief;
  return { title: lead, href, date, lang };
}
