import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleOf, articleRow, authorRow, sampleArchive, zone } from '../sample-rows.ts';
import { toDublinCore } from './dublin-core.ts';
import { toCitationFields } from './highwire.ts';
import type { Meta } from './meta.ts';
import { toArticleGraph, toOpenGraph } from './open-graph.ts';
import { toSignposts } from './signposting.ts';

function archiveOf(changes: Parameters<typeof articleRow>[2] = {}) {
  return sampleArchive(
    {
      articles: [articleRow('kirby', '2023-12-19 23:55', { title: 'Kirby', ...changes })],
      authors: [
        authorRow('wire', {
          name: 'The Example Wire',
          sortName: 'Example Wire',
          kind: 'organization',
        }),
      ],
    },
    { licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' } },
  );
}

const signed = archiveOf({ authors: ['Maya Lind', 'wire'], topics: ['Kyiv', 'Trade'] });
const article = articleOf(signed, 'kirby');
const gone = archiveOf({
  authors: ['Maya Lind'],
  withdrawn: { date: parseWhen('2024-01-02', zone), reason: 'It was wrong.' },
});

/** `og:title=Kirby`, one for each field, in order. */
function lines(meta: readonly Meta[]): string[] {
  return meta.map((one) => `${'name' in one ? one.name : one.property}=${one.content}`);
}

describe('Open Graph', () => {
  test('says what a page is, with a picture’s size, type and words, and no field twice', () => {
    const images = [
      { src: '/_pictures/card.png', width: 1200, height: 630, type: 'image/png', alt: 'Kirby' },
    ];
    const page = { title: 'Kirby', description: 'He said so.', href: '/k/', lang: 'uk' };
    const graph = toOpenGraph(
      { ...page, type: 'article', images, otherLanguages: ['en'] },
      signed.site,
    );
    expect(lines(graph)).toEqual([
      'og:type=article',
      'og:title=Kirby',
      'og:description=He said so.',
      'og:url=https://example.org/k/',
      'og:site_name=The Sample',
      'og:locale=uk_UA',
      'og:locale:alternate=en_US',
      'og:image=https://example.org/_pictures/card.png',
      'og:image:type=image/png',
      'og:image:width=1200',
      'og:image:height=630',
      'og:image:alt=Kirby',
      'twitter:card=summary_large_image',
      'twitter:image:alt=Kirby',
    ]);
  });

  test('names the publication’s account where it has one', () => {
    const account = (url: string) => {
      const site = { ...signed.site, social: [{ label: 'Elsewhere', url }] };
      const meta = toOpenGraph({ title: 'A', href: '/a/', lang: 'en', type: 'website' }, site);
      return lines(meta).filter((line) => line.startsWith('twitter:site'));
    };
    expect(account('https://x.com/thesample')).toEqual(['twitter:site=@thesample']);
    expect(account('https://www.twitter.com/thesample/')).toEqual(['twitter:site=@thesample']);
    expect(account('https://x.com/i/lists/7')).toEqual([]);
    expect(account('https://social.example/@thesample')).toEqual([]);
  });

  test('keeps a portrait and a page without picture small', () => {
    const page = { title: 'A', href: '/a/', lang: 'en', type: 'profile' } as const;
    const face = { src: '/a.webp', width: 192, height: 192, type: 'image/webp', alt: '' };
    for (const images of [[], [face]]) {
      expect(lines(toOpenGraph({ ...page, images }, signed.site))).toContain(
        'twitter:card=summary',
      );
    }
  });

  test('names every author of an article by address, in order, and each topic', () => {
    expect(lines(toArticleGraph(article, signed.site))).toEqual([
      'article:published_time=2023-12-19T23:55:00+02:00',
      'article:author=https://example.org/authors/maya-lind/',
      'article:author=https://example.org/authors/wire/',
      'article:tag=Kyiv',
      'article:tag=Trade',
    ]);
  });
});

test('a correction is a change like any other, in every field that tells of one', () => {
  const date = parseWhen('2023-12-21 09:00', zone);
  const notice = { date, kind: 'correction', text: 'It was Tuesday.' } as const;
  const archive = archiveOf({ updated: '2023-12-20 08:00', corrections: [notice] });
  const corrected = articleOf(archive, 'kirby');
  const fields = [toArticleGraph, toDublinCore].flatMap((make) => make(corrected, archive.site));
  expect(lines(fields)).toEqual(
    expect.arrayContaining([
      'article:modified_time=2023-12-21T09:00:00+02:00',
      'dcterms.modified=2023-12-21T09:00:00+02:00',
    ]),
  );
});

describe('the fields for citing', () => {
  test('name each author in a field of its own, people by family name, organizations whole', () => {
    expect(lines(toCitationFields(article, signed.site))).toEqual([
      'citation_title=Kirby',
      'citation_author=Lind, Maya',
      'citation_author=The Example Wire',
      'citation_publication_date=2023/12/19',
      'citation_journal_title=The Sample',
      'citation_publisher=Sample Press',
      'citation_language=en',
      'citation_fulltext_html_url=https://example.org/2023/12/19/kirby/',
    ]);
  });

  test('name the publication where nobody is named', () => {
    const archive = archiveOf();
    const fields = lines(toCitationFields(articleOf(archive, 'kirby'), archive.site));
    expect(fields).toContain('citation_author=The Sample');
  });

  test('stand in Dublin Core too', () => {
    expect(lines(toDublinCore(article, signed.site))).toEqual([
      'dcterms.title=Kirby',
      'dcterms.creator=Maya Lind',
      'dcterms.creator=The Example Wire',
      'dcterms.issued=2023-12-19T23:55:00+02:00',
      'dcterms.language=en',
      'dcterms.publisher=Sample Press',
      'dcterms.identifier=https://example.org/2023/12/19/kirby/',
      'dcterms.license=https://creativecommons.org/licenses/by/4.0/',
    ]);
  });
});

describe('signposts', () => {
  test('lead to the authors, the licence, the text and whatever else lies beside the page', () => {
    const records = [{ href: '/2023/12/19/kirby/cite.bib', type: 'application/x-bibtex' }];
    const items = [{ href: '/2023/12/19/kirby/index.md', type: 'text/markdown' }];
    expect(toSignposts(article, signed.site, { records, items })).toEqual([
      { rel: 'cite-as', href: 'https://example.org/2023/12/19/kirby/' },
      { rel: 'type', href: 'https://schema.org/NewsArticle' },
      { rel: 'author', href: 'https://example.org/authors/maya-lind/' },
      { rel: 'author', href: 'https://example.org/authors/wire/' },
      { rel: 'license', href: 'https://creativecommons.org/licenses/by/4.0/' },
      {
        rel: 'item',
        href: 'https://example.org/2023/12/19/kirby/index.md',
        type: 'text/markdown',
      },
      {
        rel: 'describedby',
        href: 'https://example.org/2023/12/19/kirby/cite.bib',
        type: 'application/x-bibtex',
      },
    ]);
  });
});

test('a withdrawn article is neither cited nor signposted', () => {
  const taken = articleOf(gone, 'kirby');
  const all = [toArticleGraph, toCitationFields, toDublinCore, toSignposts];
  for (const make of all) expect(make(taken, gone.site)).toEqual([]);
});
