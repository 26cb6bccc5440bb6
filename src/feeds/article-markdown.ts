import { stringify } from 'yaml';
import type { Ui } from '#i18n/ui.ts';
import type { Article } from '#model/types.ts';
import type { ArticleRecord } from '#schema/article-file.ts';

/** `index.md`: the record as YAML front matter, and the text. Lines are never folded. */
export function toArticleMarkdown(record: ArticleRecord, body: string): string {
  const front = stringify(record, { lineWidth: 0 });
  return `---\n${front}---\n${body === '' ? '' : `\n${body}\n`}`;
}

/** What stands in place of a withdrawn article's text. */
export function toNoticeText(
  { date, reason }: NonNullable<Article['withdrawn']>,
  ui: Pick<Ui, 't' | 'formatDay'>,
): string {
  return `${ui.t('withdrawnOn', { day: ui.formatDay(date.day) })}\n\n${reason}`;
}
