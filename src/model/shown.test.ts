import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { toByline } from './byline.ts';
import {
  articleOf,
  articleRow,
  authorRow,
  sampleArchive,
  sampleSite,
  zone,
} from './sample-rows.ts';
import { toNewsArticle } from './structured-data.ts';
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

describe('structured data', () => {
  test('say what the article is, with every author and address in full', () => {
    const archive = sampleArchive({
      articles: [
        articleRow('kirby', '2023-12-19 23:55', {
          title: 'Kirby </script>',
          authors: ['Maya Lind', { name: 'Agency', kind: 'organization' }],
          updated: '2023-12-19 23:56',
          standfirst: 'He said so.',
          topics: ['Kyiv'],
        }),
      ],
    });
    const image = 'https://example.org/media/lectern.jpg';
    const url = 'https://example.org/2023/12/19/kirby/';
    expect(toNewsArticle(articleOf(archive, 'kirby'), archive.site, [image])).toEqual({
      '@context': 'https://schema.org',
      '@type': 'NewsArticle',
      '@id': `${url}#article`,
      mainEntityOfPage: url,
      url,
      headline: 'Kirby </script>',
      description: 'He said so.',
      inLanguage: 'en',
      datePublished: '2023-12-19T23:55:00+02:00',
      dateModified: '2023-12-19T23:56:00+02:00',
      author: [
        { '@type': 'Person', name: 'Maya Lind', url: 'https://example.org/authors/maya-lind/' },
        { '@type': 'Organization', name: 'Agency', url: 'https://example.org/authors/agency/' },
      ],
      publisher: {
        '@type': 'NewsMediaOrganization',
        name: 'Sample Press',
        url: 'https://example.org/',
      },
      image: [image],
      keywords: ['Kyiv'],
      isPartOf: {
        '@type': 'WebSite',
        '@id': 'https://example.org/#website',
        name: 'The Sample',
        url: 'https://example.org/',
      },
    });
  });

  test('of a withdrawn article tell nothing of what it said or showed', () => {
    const withdrawn = { date: parseWhen('2024-01-02', zone), reason: 'It was wrong.' };
    const row = articleRow('gone', '2023-12-19', { standfirst: 'A claim.', withdrawn });
    const archive = sampleArchive({ articles: [row] });
    const data = toNewsArticle(articleOf(archive, 'gone'), archive.site, ['https://x.example/a']);
    expect(data).toMatchObject({ datePublished: '2023-12-19' });
    expect(data).not.toHaveProperty('description');
    expect(data).not.toHaveProperty('image');
  });

  test('leave out what is not there', () => {
    const archive = sampleArchive({ articles: [articleRow('a', '2023-12-19')] });
    const data = toNewsArticle(articleOf(archive, 'a'), sampleSite());
    expect(data).toMatchObject({ datePublished: '2023-12-19' });
    expect(Object.keys(data)).not.toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^(?:dateModified|image|keywords|description)$/),
      ]),
    );
  });
});
