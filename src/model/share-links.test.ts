import { expect, test } from 'vitest';
import { shareServices } from '#schema/share-services.ts';
import { toShareLinks } from './share-links.ts';

const shared = { title: 'Aid & “arms”: 100%?', url: 'https://example.org/2023/12/19/kirby/' };
const title = 'Aid%20%26%20%E2%80%9Carms%E2%80%9D%3A%20100%25%3F';
const url = 'https%3A%2F%2Fexample.org%2F2023%2F12%2F19%2Fkirby%2F';

test('an article is passed on by the services that are named, in their order, by plain links', () => {
  expect(toShareLinks(shared, ['telegram', 'bluesky', 'facebook'])).toEqual([
    { label: 'Telegram', href: `https://t.me/share/url?url=${url}&text=${title}` },
    { label: 'Bluesky', href: `https://bsky.app/intent/compose?text=${title}%20${url}` },
    { label: 'Facebook', href: `https://www.facebook.com/sharer/sharer.php?u=${url}` },
  ]);
  expect(toShareLinks(shared, [])).toEqual([]);
});

test('every service is given the whole address', () => {
  const links = toShareLinks(shared, shareServices);
  expect(links.filter(({ href }) => !href.includes(url))).toEqual([]);
});
