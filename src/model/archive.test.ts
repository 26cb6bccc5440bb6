import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleRow, authorRow, briefRow, sampleArchive, zone } from './sample-rows.ts';

const ids = (items: readonly { id: string }[]) => items.map(({ id }) => id);
const recordRow = (folder: string, key: string, name: string) => ({
  key,
  file: `${folder}/${key}.yaml`,
  digest: key,
  data: { name },
});
const withdrawn = { date: parseWhen('2023-12-20', zone), reason: 'It was not so.' };

describe('what is published', () => {
  const archive = sampleArchive(
    {
      articles: [
        articleRow('late', '2024-01-01 11:00'),
        articleRow('this-minute', '2024-01-01 12:00'),
        articleRow('next-minute', '2024-01-01 12:01'),
        articleRow('today', '2024-01-01'),
        articleRow('tomorrow', '2024-01-02'),
        articleRow('draft', '2023-01-01', { draft: true, authors: ['Secret Source'] }),
        articleRow('embargo-over', '2023-01-01 10:00', { embargo: '2024-01-01 12:00' }),
        articleRow('embargo-on', '2023-01-01 10:00', { embargo: '2024-01-01 12:01' }),
        articleRow('embargo-today', '2023-01-01 10:00', { embargo: '2024-01-01' }),
        articleRow('gone', '2023-06-01 10:00', { withdrawn, authors: ['Maya Lind'] }),
      ],
      briefs: [
        briefRow('out', '2024-01-01 12:00', { article: 'late' }),
        briefRow('about-gone', '2024-01-01 10:00', { article: 'gone' }),
        briefRow('draft', '2024-01-01 10:00', { draft: true }),
        briefRow('future', '2024-01-01 12:01'),
      ],
    },
    {},
    '2024-01-01 12:00',
  );

  test('is neither a draft nor under embargo nor of the future; a day is out when it begins', () => {
    expect(ids(archive.articles)).toEqual(['embargo-over', 'late', 'this-minute', 'today']);
    expect(archive.briefs.map(({ slug }) => slug)).toEqual(['about-gone', 'out']);
  });

  test('keeps a withdrawn article at its address and out of every list', () => {
    expect(ids(archive.withdrawn)).toEqual(['gone']);
    expect(archive.articleByPath.get('/2023/06/01/gone/')?.withdrawn?.reason).toBe(
      'It was not so.',
    );
    expect(archive.timeline).toHaveLength(6);
    expect(archive.days).toEqual(['2023-01-01', '2024-01-01']);
    expect(archive.articlesByAuthor.get('maya-lind')).toBeUndefined();
    expect(archive.briefs.map(({ article }) => article?.id)).toEqual([undefined, 'late']);
  });

  test('lets no name out of a draft', () => {
    expect(ids(archive.authors)).toEqual(['maya-lind']);
  });

  test('can be nothing at all', () => {
    const empty = sampleArchive({});
    expect([empty.timeline, empty.days, empty.years, empty.authors]).toEqual([[], [], [], []]);
  });
});

describe('an article', () => {
  const [article] = sampleArchive(
    {
      articles: [
        articleRow('kirby', '2023-12-19 23:55', { title: 'Kirby', excerpt: 'He said so.' }),
      ],
    },
    { base: '/archive/', language: 'ar' },
  ).articles;

  test('stands at its day in the newsroom’s zone, below the base', () => {
    expect(article).toMatchObject({
      path: '/2023/12/19/kirby/',
      href: '/archive/2023/12/19/kirby/',
      file: 'articles/2023/12/kirby.md',
    });
  });

  test('takes language and direction from the site, and its summary from the text', () => {
    expect(article).toMatchObject({ lang: 'ar', dir: 'rtl', summary: 'He said so.' });
  });

  test('has no field without a value', () => {
    expect(Object.entries(article ?? {}).filter(([, value]) => value === undefined)).toEqual([]);
    expect(Object.keys(article ?? {})).not.toContain('updated');
  });

  test('has its own direction where it names a language, and a permalink instead of a day', () => {
    const other = articleRow('x', '2023-12-19', { lang: 'en', permalink: '/Blog/Old', slug: 'y' });
    expect(sampleArchive({ articles: [other] }, { language: 'ar' }).articles[0]).toMatchObject({
      dir: 'ltr',
      path: '/Blog/Old/',
    });
  });

  test('without id and slug takes both from its file', () => {
    const { data, ...row } = articleRow('a', '2023-12-19');
    const anonymous = { ...data };
    delete anonymous.id;
    const archive = sampleArchive({
      articles: [
        { ...row, key: '2023/12/Hello World', data: anonymous },
        { ...row, key: '2023/12/…', data: anonymous },
      ],
    });
    const [odd, plain] = archive.articles.toSorted((a, b) => a.id.length - b.id.length);
    expect(plain).toMatchObject({ id: '2023-12-hello-world', path: '/2023/12/19/hello-world/' });
    expect(odd?.path).toMatch(/^\/2023\/12\/19\/[a-z\d]{6}\/$/);
  });
});

describe('the byline', () => {
  const bylineOf = (
    authors: Parameters<typeof articleRow>[2],
    records = [authorRow('maya-lind')],
  ) => sampleArchive({ articles: [articleRow('a', '2023-12-19', authors)], authors: records });

  test('keeps its order and counts nobody twice', () => {
    const archive = bylineOf({ authors: ['Zoe Ek', 'maya-lind', 'ZOE EK', 'Abe', 'maya-lind'] });
    expect(archive.articles[0]?.authors.map(({ name }) => name)).toEqual([
      'Zoe Ek',
      'maya-lind',
      'Abe',
    ]);
    expect(archive.articlesByAuthor.get('maya-lind')).toHaveLength(1);
  });

  test('knows a record by its id and by its exact name', () => {
    const records = [authorRow('ml', { name: 'Maya Lind', role: 'Editor' })];
    const archive = bylineOf({ authors: ['ml', 'Maya  Lind'] }, records);
    expect(ids(archive.articles[0]?.authors ?? [])).toEqual(['ml']);
    expect(archive.authors[0]).toMatchObject({
      role: 'Editor',
      sortName: 'Lind, Maya',
      file: 'authors/ml.md',
    });
  });

  test('takes `{ name }` for somebody else, even where a record has that name', () => {
    const records = [authorRow('maya-lind', { name: 'Maya Lind' })];
    const entry = { name: 'Maya Lind', kind: 'person' } as const;
    const [author] = bylineOf({ authors: [entry] }, records).articles[0]?.authors ?? [];
    expect(author?.file).toBeUndefined();
    expect(author?.id).toMatch(/^maya-lind-[a-z\d]{6}$/);
  });

  test('tells names apart that a sign tells apart', () => {
    const archive = bylineOf({
      topics: ['C', 'C++', 'C#', 'Disney', 'Disney+', '#metoo', 'MeToo'],
    });
    const found = ids(archive.articles[0]?.topics ?? []);
    expect(found).toHaveLength(6);
    expect(found).toEqual(expect.arrayContaining(['c', 'disney', 'metoo']));
  });

  test('does not guess between two records of one name', () => {
    const records = [authorRow('one', { name: 'Jo Ek' }), authorRow('two', { name: 'Jo Ek' })];
    const archive = bylineOf({ authors: ['Jo Ek'] }, records);
    expect(ids(archive.articles[0]?.authors ?? [])).toEqual(['jo-ek']);
  });

  test('gives a name whose id is taken, or that has no letters, an id that stays', () => {
    const entries = { authors: ['Maya Lind', '★', '☆'] };
    const idsIn = (records: ReturnType<typeof authorRow>[]) =>
      ids(bylineOf(entries, records).articles[0]?.authors ?? []);
    const records = [authorRow('maya-lind', { name: 'Another Maya' })];
    const found = idsIn(records);
    expect(found[0]).toMatch(/^maya-lind-[a-z\d]{6}$/);
    expect(found[1]).toMatch(/^[a-z\d]{6}$/);
    expect(new Set(found).size).toBe(3);
    expect(idsIn([...records, authorRow('new')])).toEqual(found);
  });

  test('gives a long name an id of its own, not that of another which begins alike', () => {
    const long = 'Committee '.repeat(12);
    const archive = bylineOf({ authors: [`${long}One`, `${long}Two`] });
    expect(new Set(ids(archive.articles[0]?.authors ?? [])).size).toBe(2);
  });

  test('takes the kind that some article gives', () => {
    const reuters = { name: 'Reuters', kind: 'organization' } as const;
    const archive = sampleArchive({
      articles: [
        articleRow('a', '2023-12-18', { authors: ['Reuters'] }),
        articleRow('b', '2023-12-19', { authors: [reuters] }),
      ],
    });
    expect(archive.authors).toMatchObject([
      { id: 'reuters', kind: 'organization', sortName: 'Reuters' },
    ]);
    expect(archive.articlesByAuthor.get('reuters')).toHaveLength(2);
  });
});

describe('lists', () => {
  test('of authors and topics follow the alphabet of the site’s language', () => {
    const articles = [
      articleRow('a', '2023-12-19', {
        authors: ['Åsa Öberg', 'Zed Zorn'],
        topics: ['Ö', 'Z', 'a', 'B'],
      }),
    ];
    const namesIn = (language: string) => {
      const archive = sampleArchive({ articles }, { language });
      return [archive.authors, archive.topics].map((list) => list.map(({ name }) => name));
    };
    expect(namesIn('sv')).toEqual([
      ['Zed Zorn', 'Åsa Öberg'],
      ['a', 'B', 'Z', 'Ö'],
    ]);
    expect(namesIn('de')).toEqual([
      ['Åsa Öberg', 'Zed Zorn'],
      ['a', 'B', 'Ö', 'Z'],
    ]);
  });

  test('of sections follow site.yaml, then the alphabet; an unknown section is none', () => {
    const sections = ['war', 'arts', 'sport', 'business'].map((id) =>
      recordRow('sections', id, id),
    );
    const archive = sampleArchive(
      {
        sections,
        articles: [
          articleRow('a', '2023-12-18', { section: 'arts' }),
          articleRow('b', '2023-12-19', { section: 'nowhere' }),
        ],
      },
      { sections: ['war', 'sport'] },
    );
    expect(ids(archive.sections)).toEqual(['war', 'sport', 'arts', 'business']);
    expect(archive.articles.map(({ section }) => section?.path)).toEqual([
      '/sections/arts/',
      undefined,
    ]);
    expect([...archive.articlesBySection.keys()]).toEqual(['arts']);
  });

  test('of topics join records and names', () => {
    const archive = sampleArchive({
      topics: [recordRow('topics', 'usa', 'United States')],
      articles: [
        articleRow('a', '2023-12-19', { topics: ['United States', 'usa', 'Kyiv', 'kyiv'] }),
      ],
    });
    expect(archive.topics.map(({ id, name, path }) => [id, name, path])).toEqual([
      ['kyiv', 'Kyiv', '/topics/kyiv/'],
      ['usa', 'United States', '/topics/usa/'],
    ]);
  });

  test('run from the oldest to the newest, by path where the moment is the same', () => {
    const articles = [
      articleRow('c', '2023-12-19 10:00'),
      articleRow('b', '2023-12-19 10:00'),
      articleRow('day', '2023-12-18'),
      articleRow('a', '2023-12-18 23:59'),
    ];
    expect(ids(sampleArchive({ articles }).articles)).toEqual(['a', 'day', 'b', 'c']);
  });
});

describe('a brief', () => {
  test('is an anchor on the page of its day, its own even where two share a slug', () => {
    const briefs = [
      briefRow('alarm', '2023-12-19 18:30'),
      briefRow('alarm', '2023-12-19 08:00'),
      briefRow('alarm', '2023-12-20 08:00'),
    ];
    expect(sampleArchive({ briefs }).briefs.map(({ path }) => path)).toEqual([
      '/2023/12/19/#alarm',
      '/2023/12/19/#alarm-1830',
      '/2023/12/20/#alarm',
    ]);
  });
});

test('pages have addresses of their own', () => {
  const pages = [{ key: 'about', file: 'pages/about.md', digest: '', data: { title: 'About us' } }];
  expect(sampleArchive({ pages }, { base: '/x/' }).pages).toEqual([
    {
      id: 'about',
      file: 'pages/about.md',
      title: 'About us',
      lang: 'en',
      dir: 'ltr',
      path: '/about/',
      href: '/x/about/',
    },
  ]);
});

test('an archive of 20,000 articles and 10,000 briefs takes seconds of work, not minutes', () => {
  const toMoment = (index: number) =>
    `${new Date(Date.UTC(2005, 0, 1) + index * 3e7).toISOString().slice(0, 16)}Z`;
  const articles = Array.from({ length: 20_000 }, (_, index) =>
    articleRow(`story-${index}`, toMoment(index), {
      authors: [`Author ${index % 500}`],
      topics: ['News', `Topic ${index % 2000}`],
    }),
  );
  const briefs = Array.from({ length: 10_000 }, (_, index) =>
    briefRow(`b${index}`, toMoment(index)),
  );
  const start = process.cpuUsage();
  const archive = sampleArchive({ articles, briefs });
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(4);
  expect(archive.timeline).toHaveLength(30_000);
});

test('headline, standfirst and a brief’s lead are set by the rules of their language', () => {
  const archive = sampleArchive({
    articles: [
      articleRow('a', '2023-12-19 10:00', { title: `"Yes", she's told`, standfirst: 'One -- two' }),
    ],
    briefs: [briefRow('b', '2023-12-19 11:00', { lead: 'Він сказав: "Так".', lang: 'uk' })],
  });
  expect(archive.articles[0]).toMatchObject({ title: '“Yes”, she’s told', summary: 'One — two' });
  expect(archive.briefs[0]?.lead).toBe('Він сказав: «Так».');
});
