import { brotliCompressSync } from 'node:zlib';
import { mf2 } from 'microformats-parser';
import { beforeAll, describe, expect, test } from 'vitest';
import { findData, findDataFaults } from '#checks/rules/structured-data.ts';
import { buildSite } from '../build-site.ts';
import { aBrief, allOf, anArticle, aRecord, aSite } from '../content-builders.ts';
import { isRedirect, readPages } from '../read-site.ts';
import { samplePages } from './sample.ts';

/* What programs read of the pages: structured data, fields of the head, microformats. */

const types = ['news', 'analysis', 'opinion', 'interview', 'review', 'explainer', 'live'];
const names = Array.from({ length: 12 }, (_, index) => `Author Number${index + 1}`);
const path = '/2023/12/19/everything/';
let pages: Map<string, string>;

beforeAll(async () => {
  const built = await buildSite({
    ...aSite({
      url: 'https://x.example/archive/',
      tagline: 'News that stays',
      publisher: { name: 'Ada Sample', kind: 'person' },
      licence: { name: 'CC BY 4.0', url: 'https://creativecommons.org/licenses/by/4.0/' },
      outputs: { search: false },
    }),
    ...aRecord('sections', 'world'),
    ...aRecord('authors', 'desk', { kind: 'desk', members: ['maya'] }),
    ...aRecord('authors', 'maya', {
      name: 'Maya Lind',
      role: 'Correspondent',
      bio: 'Reports from Kyiv.',
      links: [{ label: 'Elsewhere', url: 'https://social.example/@maya' }],
    }),
    ...allOf(types.map((type) => anArticle(`a-${type}`, { type, authors: ['maya'] }))),
    ...anArticle('everything', {
      title: `</script><b>${'A long headline of many words '.repeat(4)}`,
      authors: ['desk', 'maya', ...names],
      topics: names.map((name) => `Topic ${name}`),
      section: 'world',
      place: 'Київ',
      lang: 'ar',
      updated: '2023-12-20 12:00',
      corrections: [{ date: '2023-12-21', text: 'It was Tuesday.' }],
    }),
    ...anArticle('gone', {
      authors: ['maya'],
      standfirst: 'A secret claim.',
      topics: ['Secret topic'],
      withdrawn: { date: '2024-01-01', reason: 'It was wrong.' },
    }),
    ...allOf([aBrief('08:00', 'one'), aBrief('09:00', 'two')]),
  });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  pages = readPages(built.out);
});

function page(address: string, of = pages): string {
  const html = of.get(address);
  if (html === undefined) throw new Error(`the site has no ${address}`);
  return html;
}

interface Node {
  '@type': string;
  [key: string]: unknown;
}

function nodesOf(html: string): Node[] {
  return findData(html).flatMap((text) => (JSON.parse(text) as { '@graph': Node[] })['@graph']);
}

function classesOf(html: string): string[] {
  return nodesOf(html).map((node) => node['@type']);
}

/** The contents of all fields of that name, in order. */
function fields(html: string, name: string): string[] {
  const found = html.matchAll(
    new RegExp(`<meta (?:name|property)="${name}" content="([^"]*)"`, 'g'),
  );
  return [...found].map(([, content = '']) => content);
}

describe('structured data', () => {
  test('has what Google asks, on every page of the sample and of a site with everything', () => {
    const all = [...samplePages, ...pages];
    expect(all.flatMap(([address, html]) => findDataFaults(address, html))).toEqual([]);
  });

  test('is on every kind of page that has something to say', () => {
    expect(classesOf(page('/', samplePages))).toEqual(['NewsMediaOrganization', 'WebSite']);
    expect(classesOf(page('/'))).toEqual(['Person', 'WebSite']);
    expect(classesOf(page('/2023/12/19/'))).toEqual(['LiveBlogPosting', 'BreadcrumbList']);
    expect(classesOf(page('/authors/maya/'))).toEqual(['ProfilePage', 'BreadcrumbList']);
    expect(classesOf(page('/sections/world/'))).toEqual(['CollectionPage', 'BreadcrumbList']);
    expect(classesOf(page('/2023/12/'))).toEqual(['BreadcrumbList']);
  });

  test('offers a search where there is one, and only there', () => {
    const searches = [samplePages, pages].map((of) => nodesOf(page('/', of))[1]?.potentialAction);
    expect(searches).toEqual([expect.objectContaining({ '@type': 'SearchAction' }), undefined]);
  });

  test('calls each type of article by its class', () => {
    const classes = types.map((type) => classesOf(page(`/2023/12/19/a-${type}/`))[0]);
    expect(classes).toEqual([
      'NewsArticle',
      'AnalysisNewsArticle',
      'OpinionNewsArticle',
      'NewsArticle',
      'ReviewNewsArticle',
      'BackgroundNewsArticle',
      'NewsArticle',
    ]);
  });

  test('of a withdrawn article tells its notice and nothing of what it said', () => {
    const head = page('/2023/12/19/gone/').replace(/<body.*/s, '');
    expect(head).toContain('It was wrong.');
    expect(head).not.toMatch(/secret|citation_|dcterms|og:image/i);
  });
});

describe('the head', () => {
  test('names all authors in order, wherever it names authors', () => {
    const html = page(path);
    const all = ['Name of desk', 'Maya Lind', ...names];
    expect(fields(html, 'dcterms.creator')).toEqual(all);
    expect(fields(html, 'citation_author').slice(0, 3)).toEqual([
      'Name of desk',
      'Lind, Maya',
      'Number1, Author',
    ]);
    const addresses = fields(html, 'article:author');
    expect(addresses).toHaveLength(14);
    const linked = [...html.matchAll(/<link rel="author" href="([^"]*)"/g)].map(([, href]) => href);
    expect(linked).toEqual(addresses);
  });

  test('leads to every other form of an article, and to its records for reference managers', () => {
    const links = page(path).match(/<link rel="(?:alternate|describedby)"[^>]*>/g) ?? [];
    const [forms, records] = ['alternate', 'describedby'].map((rel) =>
      links.filter((link) => link.includes(`rel="${rel}"`)).join(),
    );
    for (const file of ['index.md', 'index.json']) expect(forms).toContain(`${path}${file}`);
    expect(forms).toContain('/feeds/articles.atom.xml');
    for (const file of ['cite.bib', 'cite.ris', 'cite.csl.json']) {
      expect(records).toContain(`${path}${file}`);
    }
  });

  test('of the front page and the page about feeds leads to every feed of the publication', () => {
    for (const address of ['/', '/feeds/']) {
      const links = page(address, samplePages).match(/<link rel="alternate"[^>]*>/g) ?? [];
      const feeds = links.map((link) => / href="\/feeds\/([^"]*)"/.exec(link)?.[1]);
      const files = ['atom.xml', 'rss.xml', 'json'];
      expect(feeds.sort()).toEqual(
        ['articles', 'news'].flatMap((name) => files.map((file) => `${name}.${file}`)).sort(),
      );
    }
  });

  test('shows a card of each article first, where our fonts have its letters', () => {
    const images = fields(page('/2023/12/19/kirby-briefing/', samplePages), 'og:image');
    expect(images[0]).toMatch(/^https:\/\/backfile\.example\/_pictures\/[0-9a-f]{20}\.png$/);
    expect(images[1]).toMatch(/\.webp$/);
    expect(fields(page(path), 'og:image')).toHaveLength(1);
  });

  test('describes every page that may be shared, each field once', () => {
    const readable = [...samplePages].filter(
      ([, html]) => html.includes('<link rel="canonical"') && !isRedirect(html),
    );
    const single = ['og:title', 'og:type', 'og:url', 'og:description', 'og:locale', 'twitter:card'];
    const odd = readable.flatMap(([address, html]) =>
      single.filter((name) => fields(html, name).length !== 1).map((name) => `${address} ${name}`),
    );
    expect(odd).toEqual([]);
  });
});

describe('microformats', () => {
  const read = (address: string, of = pages) =>
    mf2(page(address, of), { baseUrl: `https://x.example/archive${address}` }).items;

  test('tell an article: title, authors, times, topics, text, address', () => {
    const [entry] = read(path).filter(({ type }) => type?.includes('h-entry'));
    const { name, author, published, updated, category, content, url } = entry?.properties ?? {};
    expect(name?.[0]).toMatch(/^<\/script><b>A long headline/);
    const authors = author?.map((one) => (typeof one === 'object' ? one.value : one));
    expect(authors).toEqual(['Name of desk', 'Maya Lind', ...names]);
    expect([published, updated]).toEqual([
      ['2023-12-19T12:00:00+02:00'],
      ['2023-12-20T12:00:00+02:00'],
    ]);
    expect(category).toHaveLength(12);
    expect(content?.[0]).toMatchObject({ value: 'It happened.' });
    expect(url).toEqual([`https://x.example/archive${path}`]);
  });

  test('tell the feed beside it, each item with its time and address', () => {
    const [feed] = read(path).filter(({ type }) => type?.includes('h-feed'));
    const last = feed?.children?.at(-1)?.properties;
    expect(last).toMatchObject({
      name: ['Lead of one.'],
      url: ['https://x.example/archive/2023/12/19/#one'],
      published: ['2023-12-19T08:00:00+02:00'],
    });
  });

  test('tell an author, and the list of the author’s articles', () => {
    const [card, list] = read('/authors/maya/');
    expect(card).toMatchObject({
      type: ['h-card'],
      properties: {
        name: ['Maya Lind'],
        'job-title': ['Correspondent'],
        note: ['Reports from Kyiv.'],
        url: ['https://social.example/@maya'],
      },
    });
    expect(list?.type).toEqual(['h-feed']);
    expect(list?.children).toHaveLength(8);
  });
});

/** What stands in a page for programs alone. */
function toMachineData(html: string): string {
  const head = html.replace(/<body.*/s, '');
  const meta = /<meta (?:property|name="(?:twitter|citation_|dcterms))[^>]*>/g;
  const signposts =
    /<link rel="(?:cite-as|type|author|license|collection|item|describedby|alternate|schema\.dcterms)"[^>]*>/g;
  const marks =
    /\b(?:[hpue]|dt)-(?:entry|card|feed|name|url|author|category|content|summary|note|published|updated|featured|photo)\b/g;
  const parts = [head.match(meta), head.match(signposts), html.match(marks), findData(html)];
  return parts.flatMap((found) => found ?? []).join(' ');
}

test('all of this takes at most 4 KB of an article, whatever it carries', () => {
  const sizes = [...samplePages, ...pages]
    .filter(([, html]) => html.includes('property="og:type" content="article"'))
    .map(([address, html]) => [address, brotliCompressSync(toMachineData(html)).length] as const);
  expect(sizes.length).toBeGreaterThan(20);
  expect(sizes.filter(([, size]) => size > 4 * 1024)).toEqual([]);
});
