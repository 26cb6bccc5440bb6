/** What people and programs call each format of a feed, and how its files end. */
export const feedFormats = {
  rss: { name: 'RSS', type: 'application/rss+xml', ending: 'rss.xml' },
  atom: { name: 'Atom', type: 'application/atom+xml', ending: 'atom.xml' },
  json: { name: 'JSON Feed', type: 'application/feed+json', ending: 'json' },
} as const;

export type FeedFormat = keyof typeof feedFormats;
export type FeedMediaType = (typeof feedFormats)[FeedFormat]['type'];
