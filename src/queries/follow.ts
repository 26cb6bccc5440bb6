import { toBodyStyle } from '#i18n/body-style.ts';
import { toUi } from '#i18n/ui.ts';
import { channelFiles, channels } from '#model/followed.ts';
import { feedsPath, toAbsolute } from '#model/permalink.ts';
import type { Article, Brief, FeedItem } from '#model/types.ts';
import { site } from '#site/current.ts';
import { getArchive } from './archive.ts';
import { getBody } from './body.ts';
import { getHeroes } from './picture.ts';

/** Of the feeds that hold an article, several are written one after the other. */
const KEPT_BODIES = 400;

const kept = new Map<string, Promise<string>>();

/** What a feed shows of `items` beside their data: bodies and heroes by `href`. */
export async function getFeedContents(items: readonly FeedItem[]) {
  const articles = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const briefs = items.flatMap((item) => (item.kind === 'brief' ? [item.brief] : []));
  const shown = articles.filter(({ withdrawn }) => !withdrawn);
  const bodies = [...shown, ...briefs].map(
    async (entry) => [entry.href, await getWholeBody(entry)] as const,
  );
  return { bodies: new Map(await Promise.all(bodies)), heroes: await getHeroes(shown) };
}

/** A body that can leave the site: all its addresses are whole. */
function getWholeBody(entry: Article | Brief): Promise<string> {
  const known = kept.get(entry.href);
  if (known) return known;
  const style = toBodyStyle(toUi(entry.lang, site));
  const absoluteTo = toAbsolute(site, entry.href);
  const body = getBody(entry, { ...style, absoluteTo }).then(({ html }) => html);
  const [oldest] = kept.keys();
  if (kept.size >= KEPT_BODIES && oldest !== undefined) kept.delete(oldest);
  kept.set(entry.href, body);
  return body;
}

/** The feeds whose files end so; none where the publication makes no feeds. */
export async function getFeedPaths(ending: '.xml' | '.json') {
  if (!site.outputs.feeds) return [];
  return channels(await getArchive()).flatMap((channel) =>
    channelFiles(channel)
      .filter(({ path }) => path.endsWith(ending))
      .map(({ format, path }) => ({
        params: { feed: path.slice(feedsPath.length, -ending.length) },
        props: { channel, format },
      })),
  );
}
