import { generateJsonFeed } from 'feedsmith';
import type { FeedDocument, FeedEntry, FeedPerson, FeedPicture } from './feed.ts';

/**
 * A feed as JSON Feed 1.1. `_backfile` holds what the format has no field for: the feed's own id,
 * the kind of piece, a picture's description and makers.
 */
export function toJsonFeed(feed: FeedDocument): string {
  const document = generateJsonFeed({
    title: feed.title,
    description: feed.description,
    language: feed.lang,
    home_page_url: feed.home,
    feed_url: feed.self,
    authors: [toAuthor(feed.publisher)],
    ...(feed.hub !== undefined && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items: feed.entries.map(toItem),
  });
  const { id, updated, licence } = feed;
  const own = { id, updated, ...(licence !== undefined && { licence }) };
  // The list must be there even where it is empty, and what writes the format leaves it out then.
  const whole = { ...(document as object), ...(feed.entries.length === 0 && { items: [] }) };
  return `${JSON.stringify({ ...whole, _backfile: own }, wellFormed, 2)}\n`;
}

function toItem(entry: FeedEntry) {
  const { id, url, title, summary, html, lang, published, updated, picture, type } = entry;
  const own = {
    ...(type !== undefined && { type }),
    ...(picture && { picture: toPicture(picture) }),
  };
  return {
    id,
    url,
    title,
    content_html: html,
    ...(summary !== undefined && { summary }),
    ...(picture && { image: picture.url }),
    date_published: new Date(published),
    date_modified: new Date(updated),
    authors: entry.authors.map(toAuthor),
    tags: entry.categories.map(({ name }) => name),
    language: lang,
    ...(Object.keys(own).length > 0 && { _backfile: own }),
  };
}

function toAuthor({ name, url }: FeedPerson) {
  return { name, url };
}

function toPicture({ type, width, height, alt, caption, credit }: FeedPicture) {
  return { type, width, height, alt, caption, credit };
}

/** Half a character is no text. */
function wellFormed(_key: string, value: unknown): unknown {
  return typeof value === 'string' ? value.toWellFormed() : value;
}
