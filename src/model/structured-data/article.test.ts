import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleOf, articleRow, authorRow, sampleArchive, zone } from '../sample-rows.ts';
import { articleClasses } from './article-class.ts';
import { toArticleData } from './article.ts';

const facts = { minutes: 2, words: 312 };
const url = 'https://example.org/2023/12/19/kirby/';
const publisher = {
  '@type': 'NewsMediaOrganization',
  '@id': 'https://example.org/#publisher',
  name: 'Sample Press',
  url: 'https://example.org/',
};

function dataOf(changes: Parameters<typeof articleRow>[2], site = {}) {
  const archive = sampleArchive(
    {
      articles: [articleRow('kirby', '2023-12-19 23:55', changes)],
      authors: [authorRow('desk', { name: 'Foreign desk', kind: 'desk' })],
    },
    site,
  );
  const article = articleOf(archive, 'kirby');
  const hero = { src: '/_pictures/a.webp', width: 1400, height: 788 };
  return toArticleData(article, archive.site, { ...facts, hero });
}

describe('an article as structured data', () => {
  test('says what it is, with every author, kind and address', () => {
    const data = dataOf({
      title: 'Kirby </script>',
      authors: ['Maya Lind', { name: 'Agency', kind: 'organization' }, 'desk'],
      updated: '2023-12-19 23:56',
      standfirst: 'He said so.',
      topics: ['Kyiv'],
      place: 'Washington',
    });
    expect(data).toEqual({
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
        {
          '@type': 'Organization',
          name: 'Foreign desk',
          url: 'https://example.org/authors/desk/',
          parentOrganization: { '@id': 'https://example.org/#publisher' },
        },
      ],
      publisher,
      isPartOf: {
        '@type': 'WebSite',
        '@id': 'https://example.org/#website',
        name: 'The Sample',
      },
      keywords: ['Kyiv'],
      dateline: 'Washington',
      locationCreated: { '@type': 'Place', name: 'Washington' },
      timeRequired: 'PT2M',
      wordCount: 312,
    });
  });

  test('shows its picture with maker, credit and licence', () => {
    const data = dataOf({
      hero: {
        src: 'lectern.jpg',
        caption: 'A lectern.',
        alt: 'A lectern with a seal',
        creator: 'Mandel NGAN',
        agency: 'AFP',
        distributor: 'Getty Images',
        licence: 'https://example.org/terms/',
      },
    });
    expect(data).toMatchObject({
      image: [
        {
          '@type': 'ImageObject',
          url: 'https://example.org/_pictures/a.webp',
          contentUrl: 'https://example.org/_pictures/a.webp',
          width: '1400',
          height: '788',
          caption: 'A lectern.',
          description: 'A lectern with a seal',
          creditText: 'Mandel NGAN / AFP via Getty Images',
          creator: { '@type': 'Person', name: 'Mandel NGAN' },
          license: 'https://example.org/terms/',
        },
      ],
    });
  });

  test('names its licence by address, and a picture’s by the site’s where the name is the same', () => {
    const licence = { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' };
    const hero = { src: 'a.jpg', agency: 'AFP', licence: 'CC BY 4.0' };
    expect(dataOf({ hero }, { licence })).toMatchObject({
      license: 'https://creativecommons.org/licenses/by/4.0/',
      image: [
        {
          license: 'https://creativecommons.org/licenses/by/4.0/',
          creator: { '@type': 'Organization', name: 'AFP' },
        },
      ],
    });
    const free = { src: 'a.jpg', licence: 'All rights reserved' };
    expect(dataOf({ hero: free })).toMatchObject({
      image: [{ license: { '@type': 'CreativeWork', name: 'All rights reserved' } }],
    });
  });

  test('lists what was corrected, not what was added', () => {
    const date = parseWhen('2024-01-02', zone);
    const data = dataOf({
      corrections: [
        { kind: 'update', date, text: 'A reply was added.' },
        { kind: 'correction', date, text: 'It was Tuesday.' },
      ],
    });
    expect(data).toMatchObject({
      correction: [
        { '@type': 'CorrectionComment', text: 'It was Tuesday.', datePublished: '2024-01-02' },
      ],
    });
  });

  test('is of the class of its type, and says a kind without class in a word', () => {
    expect(dataOf({ type: 'analysis' })).toMatchObject({ '@type': 'AnalysisNewsArticle' });
    expect(dataOf({ type: 'analysis' })).not.toHaveProperty('genre');
    expect(dataOf({ type: 'interview' })).toMatchObject({
      '@type': 'NewsArticle',
      genre: 'interview',
    });
    expect(articleClasses).toMatchObject({
      opinion: 'OpinionNewsArticle',
      review: 'ReviewNewsArticle',
      explainer: 'BackgroundNewsArticle',
    });
  });

  test('of somebody who publishes alone has a person above it, and a desk that is part of nothing', () => {
    const data = dataOf({ authors: ['desk'] }, { publisher: { name: 'Ada', kind: 'person' } });
    expect(data).toMatchObject({ publisher: { '@type': 'Person', name: 'Ada' } });
    expect(JSON.stringify(data)).not.toContain('parentOrganization');
  });

  test('that was withdrawn tells nothing of what it said or showed, and why', () => {
    const data = dataOf({
      standfirst: 'A claim.',
      topics: ['Kyiv'],
      hero: { src: 'a.jpg' },
      withdrawn: { date: parseWhen('2024-01-02', zone), reason: 'It was wrong.' },
    });
    expect(Object.keys(data).sort()).toEqual(
      '@id @type author correction creativeWorkStatus datePublished headline inLanguage isPartOf mainEntityOfPage publisher url'.split(
        ' ',
      ),
    );
    expect(data).toMatchObject({
      creativeWorkStatus: 'Withdrawn',
      correction: [
        { '@type': 'CorrectionComment', text: 'It was wrong.', datePublished: '2024-01-02' },
      ],
    });
  });
});
