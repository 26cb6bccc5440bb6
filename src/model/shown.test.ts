import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { toByline } from './byline.ts';
import { articleOf, articleRow, authorRow, sampleArchive, zone } from './sample-rows.ts';
import { shownUpdate } from './updated.ts';

describe('an update', () => {
  test.each([
    ['2023-12-19 23:55', '2023-12-19 23:57', true],
    ['2023-12-19 23:55', '2023-12-19 23:56', false],
    ['2023-12-19 23:55:50', '2023-12-19 23:56:55', true],
    ['2023-12-19 23:55', '2023-12-19 23:54', false],
    ['2023-12-19 23:55', '2023-12-20 23:55', true],
    ['2023-12-19 23:55', '2023-12-19', false],
    ['2023-12-19', '2023-12-19 18:00', false],
    ['2023-12-19', '2023-12-19', false],
    ['2023-12-19', '2023-12-20', true],
  ])('of %s at %s is shown: %s', (date, updated, isShown) => {
    const article = { date: parseWhen(date, zone), updated: parseWhen(updated, zone) };
    expect(shownUpdate(article)).toEqual(isShown ? article.updated : undefined);
  });

  test('that is not there is not shown', () => {
    expect(shownUpdate({ date: parseWhen('2023-12-19', zone) })).toBeUndefined();
  });
});

describe('the byline', () => {
  test('names the authors in order, and the place', () => {
    const archive = sampleArchive({
      authors: [authorRow('desk', { name: 'Foreign desk', kind: 'desk' })],
      articles: [articleRow('a', '2023-12-19', { authors: ['Maya Lind', 'desk'], place: 'Kyiv' })],
    });
    expect(toByline(articleOf(archive, 'a'), archive.site)).toEqual({
      names: [
        { name: 'Maya Lind', kind: 'person', href: '/authors/maya-lind/', id: 'maya-lind' },
        { name: 'Foreign desk', kind: 'desk', href: '/authors/desk/', id: 'desk' },
      ],
      place: 'Kyiv',
    });
  });

  test('is the publication where nobody is named', () => {
    const archive = sampleArchive({ articles: [articleRow('a', '2023-12-19')] }, { base: '/x/' });
    expect(toByline(articleOf(archive, 'a'), archive.site)).toEqual({
      names: [{ name: 'The Sample', kind: 'organization', href: '/x/' }],
    });
  });
});
