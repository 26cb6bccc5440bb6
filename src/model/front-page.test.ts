import { expect, test } from 'vitest';
import { toFrontPage } from './front-page.ts';
import { articleRow, sampleArchive } from './sample-rows.ts';

const slugs = (articles: { id: string }[]): string[] => articles.map(({ id }) => id);
const days = Array.from({ length: 12 }, (_, index) => String(index + 1).padStart(2, '0'));
const rows = days.map((day) => articleRow(`a${day}`, `2023-12-${day} 12:00`, { section: 'world' }));

test('the newest seven open it, the next three of a section follow, none stands twice', () => {
  const archive = sampleArchive({
    articles: rows,
    sections: [{ key: 'world', file: 'sections/world.md', digest: '', data: { name: 'World' } }],
  });
  const { latest, sections } = toFrontPage(archive);
  expect(slugs(latest)).toEqual(['a12', 'a11', 'a10', 'a09', 'a08', 'a07', 'a06']);
  expect(sections.map(({ articles }) => slugs(articles))).toEqual([['a05', 'a04', 'a03']]);
});

test('of an article and its translation only the one in the publication’s language stands', () => {
  const archive = sampleArchive({
    articles: [
      articleRow('en', '2023-12-01 12:00'),
      articleRow('uk', '2023-12-01 13:00', { lang: 'uk', translationOf: 'en' }),
    ],
  });
  expect(slugs(toFrontPage(archive).latest)).toEqual(['en']);
});

test('where none is in the publication’s language, the original stands', () => {
  const archive = sampleArchive({
    articles: [
      articleRow('uk', '2023-12-01 12:00', { lang: 'uk' }),
      articleRow('ar', '2023-12-01 13:00', { lang: 'ar', translationOf: 'uk' }),
    ],
  });
  expect(slugs(toFrontPage(archive).latest)).toEqual(['uk']);
});

test('an archive with nothing has an empty front page', () => {
  expect(toFrontPage(sampleArchive({}))).toEqual({ latest: [], sections: [] });
});
