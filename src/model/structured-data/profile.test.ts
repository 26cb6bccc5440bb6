import { expect, test } from 'vitest';
import { authorRow, briefRow, sampleArchive } from '../sample-rows.ts';
import { groupsOf } from '../groups.ts';
import type { Author } from '../types.ts';
import { toLiveFeed } from './live-feed.ts';
import { toProfile } from './profile.ts';

const archive = sampleArchive({
  authors: [
    authorRow('maya', {
      name: 'Maya Lind',
      role: 'Correspondent',
      bio: 'Reports from Kyiv.',
      links: [{ label: 'Mastodon', url: 'https://social.example/@maya' }],
    }),
    authorRow('desk', { name: 'Foreign desk', kind: 'desk', members: ['maya'] }),
  ],
  briefs: [
    briefRow('first', '2023-12-19 08:00', { lead: 'Snow fell.' }),
    briefRow('second', '2023-12-19 21:30', { lead: 'It melted.' }),
  ],
});

function author(id: string): Author {
  const found = archive.authorById.get(id);
  if (!found) throw new Error(`the case has no author ${id}`);
  return found;
}

test('a person’s page tells post, picture, other places and the desks the person belongs to', () => {
  const maya = author('maya');
  const photo = { src: '/_pictures/m.webp', width: 192, height: 192 };
  const groups = groupsOf(archive, maya);
  expect(toProfile(maya, archive.site, { href: maya.href, photo, members: [], groups })).toEqual({
    '@type': 'ProfilePage',
    url: 'https://example.org/authors/maya/',
    mainEntity: {
      '@type': 'Person',
      '@id': 'https://example.org/authors/maya/#author',
      name: 'Maya Lind',
      url: 'https://example.org/authors/maya/',
      description: 'Reports from Kyiv.',
      image: {
        '@type': 'ImageObject',
        url: 'https://example.org/_pictures/m.webp',
        contentUrl: 'https://example.org/_pictures/m.webp',
        width: '192',
        height: '192',
      },
      sameAs: ['https://social.example/@maya'],
      jobTitle: 'Correspondent',
      memberOf: [
        {
          '@type': 'Organization',
          name: 'Foreign desk',
          url: 'https://example.org/authors/desk/',
        },
      ],
    },
  });
});

test('a desk’s page tells its people, and whose part it is', () => {
  const desk = author('desk');
  const facts = { href: '/authors/desk/1/', members: [author('maya')], groups: [] };
  expect(toProfile(desk, archive.site, facts)).toEqual({
    '@type': 'ProfilePage',
    url: 'https://example.org/authors/desk/1/',
    mainEntity: {
      '@type': 'Organization',
      '@id': 'https://example.org/authors/desk/#author',
      name: 'Foreign desk',
      url: 'https://example.org/authors/desk/',
      parentOrganization: { '@id': 'https://example.org/#publisher' },
      member: [{ '@type': 'Person', name: 'Maya Lind', url: 'https://example.org/authors/maya/' }],
    },
  });
});

test('a day’s feed is a live blog from its first brief to its last, each with its own address', () => {
  const briefs = archive.briefs.toReversed();
  const texts = new Map([['/2023/12/19/#first', 'Ten centimetres.']]);
  const data = toLiveFeed(briefs, archive.site, {
    href: '/2023/12/19/',
    title: 'News feed',
    texts,
  });
  expect(data).toMatchObject({
    '@type': 'LiveBlogPosting',
    '@id': 'https://example.org/2023/12/19/#feed',
    headline: 'News feed',
    coverageStartTime: '2023-12-19T08:00:00+02:00',
    coverageEndTime: '2023-12-19T21:30:00+02:00',
    liveBlogUpdate: [
      {
        '@type': 'BlogPosting',
        headline: 'It melted.',
        url: 'https://example.org/2023/12/19/#second',
        datePublished: '2023-12-19T21:30:00+02:00',
        articleBody: 'It melted.',
      },
      { headline: 'Snow fell.', articleBody: 'Snow fell. Ten centimetres.' },
    ],
  });
});

test('a day without briefs has no live blog', () => {
  const facts = { href: '/2023/12/19/', title: 'News feed', texts: new Map<string, string>() };
  expect(toLiveFeed([], archive.site, facts)).toBeUndefined();
});
