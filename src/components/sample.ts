import { sampleSite, zone } from '#model/sample-rows.ts';
import { toUi } from '#i18n/ui.ts';
import { parseWhen } from '#lib/zoned-time.ts';
import type { Article, Author, Brief, FeedDay } from '#model/types.ts';

/*
 * Builders for tests of this room: finished model objects, from the few words a case is about.
 */

export const site = sampleSite();

export const english = toUi('en', site);
export const ukrainian = toUi('uk', site);
export const arabic = toUi('ar', site);

export const moment = (text: string) => parseWhen(text, zone);

export function anAuthor(name: string, changes: Partial<Author> = {}): Author {
  const id = name.toLowerCase().replaceAll(' ', '-');
  const path = `/authors/${id}/`;
  return {
    id,
    name,
    kind: 'person',
    sortName: name,
    links: [],
    members: [],
    lang: 'en',
    path,
    href: encodeURI(path),
    ...changes,
  };
}

export function anArticle(changes: Partial<Article> = {}): Article {
  const path = '/2023/12/19/kirby/';
  return {
    file: 'articles/2023/12/kirby.md',
    id: 'kirby',
    title: 'Three capitals draw closer',
    summary: 'What joins them.',
    date: moment('2023-12-19 23:55'),
    authors: [],
    topics: [],
    type: 'news',
    lang: 'en',
    dir: 'ltr',
    aliases: [],
    corrections: [],
    later: [],
    links: [],
    path,
    href: path,
    ...changes,
  };
}

export function aBrief(slug: string, date: string, changes: Partial<Brief> = {}): Brief {
  const path = `/${date.slice(0, 10).replaceAll('-', '/')}/#${slug}`;
  return {
    file: `briefs/${slug}.md`,
    slug,
    lead: `Lead of ${slug}.`,
    date: moment(date),
    lang: 'en',
    dir: 'ltr',
    path,
    href: path,
    ...changes,
  };
}

/** Two days of a feed: a brief and an article, then a brief. */
export function aFeed(): FeedDay[] {
  return [
    {
      day: '2023-12-19',
      items: [
        { kind: 'brief', brief: aBrief('speaker', '2023-12-19 23:10') },
        {
          kind: 'article',
          article: anArticle({
            title: 'Limits lifted',
            href: '/a/',
            date: moment('2023-12-19 20:42'),
          }),
        },
      ],
    },
    {
      day: '2023-12-18',
      items: [{ kind: 'brief', brief: aBrief('alert', '2023-12-18 22:31') }],
    },
  ];
}
