import { toUi, type Ui } from '#i18n/ui.ts';
import { toByline } from '#model/byline.ts';
import { toCredit } from '#model/credit.ts';
import type { FeedFormat } from '#model/feed-formats.ts';
import { toFeedId, toFeedTime, type Channel } from '#model/followed.ts';
import { channelPath, feedsPath, frontPath, toAbsolute, toAddress } from '#model/permalink.ts';
import type { Article, Brief, FeedItem } from '#model/types.ts';
import { changesOf } from '#model/updated.ts';
import type { Site } from '#schema/site.ts';
import type { FeedDocument, FeedEntry, FeedPicture } from './feed.ts';
import { escapeXml } from './xml.ts';

/** What stands in the texts, by the items' `href`: bodies with whole addresses, heroes' files. */
export interface FeedContents {
  bodies: ReadonlyMap<string, string>;
  heroes: ReadonlyMap<string, Pick<FeedPicture, 'type' | 'width' | 'height'> & { src: string }>;
}

interface Context {
  site: Site;
  /** In the language of the publication. */
  ui: Ui;
  contents: FeedContents;
}

/** What a channel says in `format`, before the format gives it its form. */
export function toFeed(channel: Channel, format: FeedFormat, context: Context): FeedDocument {
  const { site, ui } = context;
  const entries = channel.items.map((item) => toEntry(item, context));
  const name = channelName(channel, ui);
  return {
    id: toFeedId(site.origin, `feeds/${channel.name}`),
    title: `${site.name}: ${name}`,
    description: ui.t('describeFeed', { name, site: site.name }),
    lang: channel.owner?.lang ?? site.language,
    home: whole(site, channel.owner?.href ?? toAddress(site, frontPath).href),
    self: whole(site, toAddress(site, channelPath(channel.name, format)).href),
    ...(site.hub !== undefined && { hub: site.hub }),
    publisher: { name: site.publisher.name, url: site.publisher.url ?? home(site) },
    ...(site.licence && { licence: site.licence.name }),
    updated: new Date(newestOf(entries)).toISOString(),
    entries,
  };
}

/** An archive may be older than 1970, whose start stands for a feed without entries. */
function newestOf(entries: readonly FeedEntry[]): number {
  if (entries.length === 0) return 0;
  return Math.max(...entries.map(({ updated }) => Date.parse(updated)));
}

/** What people call a channel: the name of the section, author or topic, or of the list. */
export function channelName({ kind, owner }: Channel, ui: Ui): string {
  if (owner) return owner.name;
  return ui.t(kind === 'news' ? 'newsFeed' : 'articles');
}

function toEntry(item: FeedItem, context: Context): FeedEntry {
  if (item.kind === 'brief') return toBriefEntry(item.brief, context);
  const { withdrawn } = item.article;
  return withdrawn
    ? toNotice(item.article, withdrawn, context)
    : toArticleEntry(item.article, context);
}

function toArticleEntry(article: Article, { site, contents }: Context): FeedEntry {
  const { summary, type } = article;
  const picture = toPicture(article, site, contents);
  const figure = picture ? toFigure(picture) : '';
  return {
    ...toHead(article, site),
    ...(summary !== '' && { summary }),
    html: toDirected(
      article,
      figure + (contents.bodies.get(article.href) ?? '') + toNotices(article, site),
    ),
    updated: toUpdated(article, site),
    categories: [...(article.section ? [article.section] : []), ...article.topics].map(
      ({ name, href }) => ({ name, url: whole(site, href) }),
    ),
    ...(type !== 'news' && { type }),
    ...(picture && { picture }),
  };
}

/** A program that holds the text learns of a correction as it learns of any other change. */
function toUpdated(article: Article, { timeZone }: Site): string {
  const moments = changesOf(article).map((when) => toFeedTime(when, timeZone));
  return moments.reduce((newest, one) => (Date.parse(one) > Date.parse(newest) ? one : newest));
}

/** The notices below the text, as on its page. */
function toNotices({ corrections, lang }: Article, site: Site): string {
  if (corrections.length === 0) return '';
  const ui = toUi(lang, site);
  return corrections
    .map(({ kind, date, text }) => {
      const head = `${ui.t(kind)} · ${ui.formatDay(date.day)}`;
      return `\n<p><strong>${escapeXml(head)}</strong><br>${escapeXml(text)}</p>`;
    })
    .join('');
}

/** Programs that show feeds know nothing of a text's direction unless it says so itself. */
function toDirected({ dir, lang }: Pick<Article, 'dir' | 'lang'>, html: string): string {
  if (dir === 'ltr' || html === '') return html;
  return `<div dir="${dir}" lang="${escapeXml(lang)}">${html}</div>`;
}

/** Of a withdrawn article only the notice goes out; programs that hold its text replace it. */
function toNotice(
  article: Article,
  { date, reason }: NonNullable<Article['withdrawn']>,
  { site }: Context,
): FeedEntry {
  return {
    ...toHead(article, site),
    summary: reason,
    html: toDirected(article, `<p>${escapeXml(reason)}</p>`),
    updated: toFeedTime(date, site.timeZone),
    categories: [],
  };
}

function toHead(article: Article, site: Site) {
  const { names } = toByline(article, site);
  const { kicker, title } = article;
  return {
    id: toFeedId(site.origin, `articles/${article.id}`),
    url: whole(site, article.href),
    title: kicker === undefined ? title : `${kicker}: ${title}`,
    lang: article.lang,
    published: toFeedTime(article.date, site.timeZone),
    authors: names.map(({ name, href }) => ({ name, url: whole(site, href) })),
  };
}

function toBriefEntry(brief: Brief, { site, ui, contents }: Context): FeedEntry {
  const time = toFeedTime(brief.date, site.timeZone);
  const more = brief.article
    ? `<p><a href="${escapeXml(whole(site, brief.article.href))}">${escapeXml(ui.t('fullStory'))}</a></p>`
    : '';
  return {
    id: toFeedId(site.origin, `briefs/${brief.date.day}/${brief.slug}`),
    url: whole(site, brief.href),
    title: brief.lead,
    html: toDirected(brief, (contents.bodies.get(brief.href) ?? '') + more),
    lang: brief.lang,
    published: time,
    updated: time,
    authors: [{ name: site.name, url: home(site) }],
    categories: [],
  };
}

function toPicture(
  { hero, href }: Article,
  site: Site,
  { heroes }: FeedContents,
): FeedPicture | undefined {
  const drawn = heroes.get(href);
  if (!hero || !drawn) return undefined;
  const { type, width, height, src } = drawn;
  const { alt, caption } = hero;
  const credit = toCredit(hero);
  return {
    ...{ url: whole(site, src), type, width, height },
    ...(alt !== undefined && { alt }),
    ...(caption !== undefined && { caption }),
    ...(credit !== undefined && { credit }),
  };
}

/** The picture at the head of the text, for programs that show nothing but the text. */
function toFigure({ url, width, height, alt = '', caption, credit }: FeedPicture): string {
  const below = [caption, credit && `(${credit})`].filter(Boolean).join(' ');
  const words = below === '' ? '' : `<figcaption>${escapeXml(below)}</figcaption>`;
  const picture = `<img src="${escapeXml(url)}" alt="${escapeXml(alt)}" width="${width}" height="${height}">`;
  return `<figure>${picture}${words}</figure>\n`;
}

function whole(site: Site, href: string): string {
  return toAbsolute(site, href);
}

function home(site: Site): string {
  return whole(site, toAddress(site, frontPath).href);
}

/** Where the publication's feeds are told of. */
export function feedsHref(site: Site): string {
  return toAddress(site, feedsPath).href;
}
