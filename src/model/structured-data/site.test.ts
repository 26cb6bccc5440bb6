import { describe, expect, test } from 'vitest';
import { sampleSite } from '../sample-rows.ts';
import { toArticleCrumbs, toBreadcrumbs } from './breadcrumbs.ts';
import { toGraph } from './graph.ts';
import { toPublisher } from './publisher.ts';
import { toWebsite } from './website.ts';

const site = sampleSite({
  base: '/archive/',
  tagline: 'News that stays',
  policies: { corrections: 'corrections', ethics: 'ethics', aiUse: 'ai' },
  social: [{ label: 'Mastodon', url: 'https://social.example/@sample' }],
});

describe('the publisher', () => {
  test('has its logo, its other places and the pages of its policies', () => {
    const logo = { src: '/archive/_pictures/logo.webp', width: 600, height: 60 };
    expect(toPublisher(site, logo)).toEqual({
      '@type': 'NewsMediaOrganization',
      '@id': 'https://example.org/archive/#publisher',
      name: 'Sample Press',
      url: 'https://example.org/archive/',
      sameAs: ['https://social.example/@sample'],
      logo: {
        '@type': 'ImageObject',
        url: 'https://example.org/archive/_pictures/logo.webp',
        contentUrl: 'https://example.org/archive/_pictures/logo.webp',
        width: '600',
        height: '60',
      },
      publishingPrinciples: [
        'https://example.org/archive/ethics/',
        'https://example.org/archive/ai/',
      ],
      correctionsPolicy: 'https://example.org/archive/corrections/',
      ethicsPolicy: 'https://example.org/archive/ethics/',
    });
  });

  test('may be a person, who has a picture and no policies', () => {
    const person = sampleSite({ publisher: { name: 'Ada', kind: 'person' } });
    expect(toPublisher(person)).toEqual({
      '@type': 'Person',
      '@id': 'https://example.org/#publisher',
      name: 'Ada',
      url: 'https://example.org/',
    });
  });
});

describe('the site', () => {
  test('tells how to search it', () => {
    expect(toWebsite(site)).toEqual({
      '@type': 'WebSite',
      '@id': 'https://example.org/archive/#website',
      name: 'The Sample',
      url: 'https://example.org/archive/',
      inLanguage: 'en',
      description: 'News that stays',
      publisher: { '@id': 'https://example.org/archive/#publisher' },
      potentialAction: {
        '@type': 'SearchAction',
        target: {
          '@type': 'EntryPoint',
          urlTemplate: 'https://example.org/archive/search/?q={search_term_string}',
        },
        'query-input': 'required name=search_term_string',
      },
    });
  });

  test('tells of no search where there is none', () => {
    const outputs = { ...site.outputs, search: false };
    expect(toWebsite({ ...site, outputs })).not.toHaveProperty('potentialAction');
  });
});

describe('the way to a page', () => {
  test('runs from the publication over the section', () => {
    const world = {
      id: 'world',
      name: 'World',
      path: '',
      href: '/archive/sections/world/',
      lang: 'en',
    };
    const crumbs = toArticleCrumbs({ section: world }, site);
    expect(toBreadcrumbs(crumbs, 'Kirby', site)).toEqual({
      '@type': 'BreadcrumbList',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: 'The Sample',
          item: 'https://example.org/archive/',
        },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'World',
          item: 'https://example.org/archive/sections/world/',
        },
        { '@type': 'ListItem', position: 3, name: 'Kirby' },
      ],
    });
  });

  test('is none where nothing stands above', () => {
    expect(toBreadcrumbs([], 'Authors', site)).toBeUndefined();
    expect(toGraph(undefined)).toBeUndefined();
  });
});
