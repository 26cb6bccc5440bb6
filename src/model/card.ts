import type { Ui } from '#i18n/ui.ts';
import type { Site } from '#schema/site.ts';
import { toByline } from './byline.ts';
import type { Article, Direction } from './types.ts';

/** What stands on the card of an article: the picture that is shown where its address is shared. */
export interface CardText {
  site: string;
  /** The kicker, or the section's name; may be empty. */
  kicker: string;
  title: string;
  byline: string;
  date: string;
  dir: Direction;
}

/** More names than these would leave the line; the rest stand as an ellipsis. */
const NAMES = 3;

/** The words of an article's card, in the language of its page. */
export function toCardText(article: Article, site: Site, ui: Ui): CardText {
  const { names } = toByline(article, site);
  const shown = ui.join(names.slice(0, NAMES), ({ name }) => name);
  const byline = shown.map((part) => ('text' in part ? part.text : part.item.name)).join('');
  return {
    site: site.name,
    kicker: article.kicker ?? article.section?.name ?? '',
    title: article.title,
    byline: names.length > NAMES ? `${byline} …` : byline,
    date: ui.formatDay(article.date.day),
    dir: article.dir,
  };
}
