import { Recent } from '#lib/recent.ts';
import { toBodyStyle } from '#i18n/body-style.ts';
import { toUi } from '#i18n/ui.ts';
import { channelFiles, channels } from '#model/followed.ts';
import { perArchive } from '#model/per-archive.ts';
import { feedsPath, toAbsolute } from '#model/permalink.ts';
import type { Article, Brief, FeedItem } from '#model/types.ts';
import { site } from '#site/current.ts';
import { getArchive } from './archive.ts';
import { getBody } from './body.ts';
import { getHeroes } from './picture.ts';

/** An article stands in the feeds of its authors and topics, of its section and of all. */
const bodies = perArchive(() => new Recent<Promise<string>>(4000));

/** What a feed shows of `items` beside their data: bodies and heroes by `href`. */
export async function getFeedContents(items: readonly FeedItem[]) {
  const articles = items.flatMap((item) => (item.kind === 'article' ? [item.article] : []));
  const briefs = items.flatMap((item) => (item.kind === 'brief' ? [item.brief] : []));
  const shown = articles.filter(({ withdrawn }) => !withdrawn);
  const found = [...shown, ...briefs].map(
    async (entry) => [entry.href, await getWholeBody(entry)] as const,
  );
  return { bodies: new Map(await Promise.all(found)), heroes: await getHeroes(shown) };
}

/** A body that can leave the site: all its addresses are whole. */
async function getWholeBody(entry: Article | Brief): Promise<string> {
  return bodies(await getArchive()).get(entry.href, async () => {
    const style = toBodyStyle(toUi(entry.lang, site));
    const { html } = await getBody(entry, { ...style, absoluteTo: toAbsolute(site, entry.href) });
    return html;
  });
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
