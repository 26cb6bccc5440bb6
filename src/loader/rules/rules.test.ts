import { describe, expect, test } from 'vitest';
import { anArticle, aBrief, aRecord, allOf, aPicture } from '#testing/content-builders.ts';
import { findingsOf, readFiles } from '#testing/findings-of.ts';

const A = 'articles/2023/12/a.md';
const B = 'articles/2023/12/b.md';
const strict = 'strict: true\n';

describe('an author', () => {
  const maya = aRecord('authors', 'maya-lind');
  const by = (...authors: unknown[]) => allOf([maya, anArticle('a', { authors })]);

  test('who is a record is that record', async () => {
    expect(await findingsOf(by('maya-lind'), strict)).toEqual([]);
  });

  test('who is only a name is a warning, in a strict archive an error', async () => {
    expect(await findingsOf(by('Ana Ruiz'))).toEqual([`${A}:5:5 warning unknown-author`]);
    expect(await findingsOf(by('Ana Ruiz'), strict)).toEqual([`${A}:5:5 error unknown-author`]);
  });

  test.each(['maya-lnid', 'maya-lin', 'maya-linde', 'myaa-lnid', 'Maya Lind', 'Maya Lindh'])(
    'who is within two letters of a record, like %s, is always an error',
    async (name) => {
      expect(await findingsOf(by(name))).toEqual([`${A}:5:5 error unknown-author`]);
      const { findings } = await readFiles(by(name));
      const [, found] = findings;
      expect(found?.hint).toContain('Did you mean `maya-lind`?');
    },
  );

  test('who is spelled out as name and kind is taken as written', async () => {
    expect(await findingsOf(by({ name: 'Maya Lindh', kind: 'person' }), strict)).toEqual([]);
  });

  test('near no record may be called admin, melody or kate, in one byline twice', async () => {
    const files = allOf([
      anArticle('a', { authors: ['admin', 'melody', 'kate', 'kate'] }),
      anArticle('b', { authors: ['admin', 'katie'] }),
    ]);
    expect(await findingsOf(files)).toEqual([
      `${A}:5:5 warning unknown-author`,
      `${A}:6:5 warning unknown-author`,
      `${A}:7:5 warning unknown-author`,
      `${B}:6:5 warning unknown-author`,
    ]);
  });
});

describe('a topic', () => {
  test('with the letters of a record is that record or an error, never a second one', async () => {
    const files = allOf([
      aRecord('topics', 'open-source'),
      anArticle('a', { topics: ['Open Source'] }),
    ]);
    expect(await findingsOf(files)).toEqual([`${A}:5:5 error unknown-topic`]);
  });

  test('of two or three letters is not mistaken for another', async () => {
    const files = allOf([aRecord('topics', 'eu'), anArticle('a', { topics: ['un', 'usa'] })]);
    expect(await findingsOf(files)).toEqual([
      `${A}:5:5 warning unknown-topic`,
      `${A}:6:5 warning unknown-topic`,
    ]);
  });
});

describe('an id', () => {
  test.each([
    ['section', { section: 'wrold' }, `${A}:4:10 error unknown-id`],
    ['translationOf', { translationOf: 'nobody' }, `${A}:4:16 error unknown-id`],
    ['later', { later: ['nobody'] }, `${A}:5:5 error unknown-id`],
  ])('in %s that names nothing is an error', async (_name, fields, expected) => {
    const files = allOf([aRecord('sections', 'world'), anArticle('a', fields)]);
    expect(await findingsOf(files)).toEqual([expected]);
  });

  test('that is derived from a path can be named', async () => {
    const files = allOf([anArticle('a', { later: ['2023-12-b'] }), anArticle('b')]);
    expect(await findingsOf(files)).toEqual([]);
  });

  test('of a brief, a desk, the menu and the policies must exist', async () => {
    const brief = 'briefs/2023/12/19/1200-x.md';
    const files = {
      [brief]: '---\nlead: L\narticle: nobody\n---\n',
      'authors/desk.yaml': 'name: Desk\nkind: desk\nmembers:\n  - nobody\n',
    };
    const settings = 'sections:\n  - world\npolicies:\n  ethics: ethics\n';
    // The settings are not on disk in this test, so their places are the file's first.
    expect(await findingsOf(files, settings)).toEqual([
      'authors/desk.yaml:4:5 error unknown-id',
      `${brief}:3:10 error unknown-id`,
      'site.yaml:1:1 error unknown-id',
      'site.yaml:1:1 error unknown-id',
    ]);
  });

  test('that two articles have is told with both files', async () => {
    const files = allOf([anArticle('a', { id: 'x' }), anArticle('b', { id: 'x' })]);
    const { findings } = await readFiles(files);
    expect(findings).toMatchObject([
      { rule: 'duplicate-id', file: B, line: 4, column: 5, severity: 'error' },
    ]);
    expect(findings[0]?.message).toContain(A);
  });

  test('of a record in two files is told', async () => {
    const files = { 'topics/x.md': '---\nname: X\n---\n', 'topics/x.yaml': 'name: X\n' };
    expect(await findingsOf(files)).toEqual(['topics/x.yaml:1:1 error duplicate-id']);
  });

  test('is the name of a record’s file, which must be one', async () => {
    const files = { 'authors/Maya Lind.yaml': 'name: M\n', 'topics/a/b.yaml': 'name: B\n' };
    expect(await findingsOf(files)).toEqual([
      'authors/Maya Lind.yaml:1:1 error bad-record-name',
      'topics/a/b.yaml:1:1 error bad-record-name',
    ]);
  });
});

describe('an article', () => {
  test('that names itself is told', async () => {
    const files = anArticle('a', { id: 'a', translationOf: 'a', later: ['a'] });
    expect(await findingsOf(files)).toEqual([`${A}:5:16 error own-id`, `${A}:7:5 error own-id`]);
  });

  test('that translates one of its own language is told, one of another is not', async () => {
    const files = allOf([
      anArticle('a', { id: 'a' }),
      anArticle('b', { id: 'b', translationOf: 'a' }),
      anArticle('c', { id: 'c', translationOf: 'a', lang: 'uk' }),
    ]);
    expect(await findingsOf(files)).toEqual([`${B}:5:16 warning same-language`]);
  });
});

describe('an address', () => {
  const two = (a: object, b: object) => allOf([anArticle('a', { ...a }), anArticle('b', { ...b })]);

  test('of two articles of one day and slug is told with both files', async () => {
    const files = two({ slug: 'x' }, { slug: 'x' });
    expect(await findingsOf(files)).toEqual([`${B}:4:7 error duplicate-slug`]);
    const { findings } = await readFiles(files);
    expect(findings.some(({ message }) => message.includes(A))).toBe(true);
  });

  test('of one slug on two days is two addresses', async () => {
    expect(await findingsOf(two({ slug: 'x' }, { slug: 'x', date: '2023-12-20' }))).toEqual([]);
  });

  test('that is taken by a permalink or an alias is told', async () => {
    expect(await findingsOf(two({ permalink: '/x/' }, { permalink: '/x/' }))).toEqual([
      `${B}:4:12 error duplicate-permalink`,
    ]);
    expect(await findingsOf(two({ aliases: ['/x/'] }, { aliases: ['/x/'] }))).toEqual([
      `${B}:5:5 error duplicate-alias`,
    ]);
    expect(await findingsOf(two({ aliases: ['/2023/12/19/b/'] }, {}))).toEqual([
      `${A}:5:5 error duplicate-alias`,
    ]);
  });

  test.each(['/2023/12/19/b', '/2023/12/19/%62/', '/2023/12/19/b/index.html'])(
    'of another article is taken however it is written: %s',
    async (alias) => {
      expect(await findingsOf(two({ aliases: [alias] }, {}))).toEqual([
        `${A}:5:5 error duplicate-alias`,
      ]);
    },
  );

  test('may be written in several ways in one file', async () => {
    const aliases = ['/old', '/old/', '/2023/12/19/a'];
    expect(await findingsOf(anArticle('a', { aliases }))).toEqual([]);
  });

  test('of two briefs of one day and name is told', async () => {
    const files = allOf([aBrief('12:00', 'x'), aBrief('13:00', 'x')]);
    expect(await findingsOf(files)).toEqual([
      'briefs/2023/12/19/1300-x.md:2:1 error duplicate-anchor',
    ]);
  });

  test.each([
    '/authors/x/',
    '/topics/',
    '/2023/',
    '/2023/12/19/',
    '/on/12-19/',
    '/about/',
    '/_x/',
    '/%61uthors/x/',
  ])('like %s is reserved', async (permalink) => {
    const page = { 'pages/about.md': '---\ntitle: About\n---\n' };
    expect(await findingsOf(allOf([page, anArticle('a', { permalink })]))).toEqual([
      `${A}:4:12 error reserved-address`,
    ]);
  });

  test.each([
    'blog/x/',
    '/blog/x',
    'https://x.example/blog/x/',
    '/blog//x/',
    '/a/../b/',
    '/x/?p=1',
  ])('like %s is no permalink', async (permalink) => {
    expect(await findingsOf(anArticle('a', { permalink }))).toEqual([
      `${A}:4:12 error bad-address`,
    ]);
  });

  test.each(['/blog/x/', '/2023/12/old-name/', '/старе/'])('like %s is one', async (permalink) => {
    expect(await findingsOf(anArticle('a', { permalink }))).toEqual([]);
  });

  test('may lead here from a folder, a file or a query', async () => {
    const aliases = ['/old/', '/old.html', '/?p=1', '/old/story.php?id=7'];
    expect(await findingsOf(anArticle('a', { aliases }))).toEqual([]);
  });

  test.each(['old/', 'https://x.example/old/', '//evil.example/', '/a b/', '/old/#part'])(
    'like %s is no alias',
    async (alias) => {
      expect(await findingsOf(anArticle('a', { aliases: [alias] }))).toEqual([
        `${A}:5:5 error bad-address`,
      ]);
    },
  );

  test('of the site itself is no alias and no page', async () => {
    expect(await findingsOf(anArticle('a', { aliases: ['/archive/'] }))).toEqual([
      `${A}:5:5 error reserved-address`,
    ]);
    expect(await findingsOf({ 'pages/authors.md': '---\ntitle: X\n---\n' })).toEqual([
      'pages/authors.md:1:1 error reserved-address',
    ]);
  });
});

describe('a picture', () => {
  const words = { alt: 'A hall.', agency: 'The Backfile' };

  test('beside the article must be there', async () => {
    const files = anArticle('a', { hero: { src: 'hal.jpg', ...words } });
    expect(await findingsOf(files)).toEqual([`${A}:5:8 error missing-picture`]);
    const { findings } = await readFiles({ ...files, 'articles/2023/12/hall.jpg': aPicture });
    expect(findings.find(({ rule }) => rule === 'missing-picture')?.hint).toContain('`hall.jpg`');
    expect(await findingsOf({ ...files, 'articles/2023/12/hal.jpg': aPicture })).toEqual([]);
  });

  test('under the content folder is a warning, in a strict archive an error', async () => {
    const files = anArticle('a', { hero: { src: '/media/hall.jpg', ...words } });
    expect(await findingsOf(files)).toEqual([`${A}:5:8 warning missing-picture`]);
    expect(await findingsOf(files, strict)).toEqual([`${A}:5:8 error missing-picture`]);
    expect(await findingsOf({ ...files, 'media/hall.jpg': aPicture }, strict)).toEqual([]);
  });

  test('outside the content folder is never one', async () => {
    const files = anArticle('a', { hero: { src: '../../../../etc/passwd' } });
    expect(await findingsOf(files)).toEqual([`${A}:5:8 error missing-picture`]);
  });

  test('of a kind that pages cannot show is told', async () => {
    const files = anArticle('a', { hero: { src: 'hall.heic' } });
    const photo = { 'articles/2023/12/hall.heic': '' };
    expect(await findingsOf({ ...files, ...photo })).toEqual([`${A}:5:8 error picture-kind`]);
  });

  test('on another host is told', async () => {
    const files = anArticle('a', { hero: { src: 'https://y.example/x.jpg' } });
    expect(await findingsOf(files)).toEqual([`${A}:5:8 warning foreign-picture`]);
  });
});

describe('a picture at the head', () => {
  const photo = { 'media/x.jpg': aPicture };
  const words = { alt: 'A hall.', agency: 'The Backfile' };

  test('without words or without its maker is a warning for each', async () => {
    const files = allOf([photo, anArticle('a', { hero: { src: '/media/x.jpg' } })]);
    expect(await findingsOf(files, strict)).toEqual([
      `${A}:5:8 warning missing-alt`,
      `${A}:5:8 warning missing-credit`,
    ]);
  });

  test('with both is none', async () => {
    const files = allOf([photo, anArticle('a', { hero: { src: '/media/x.jpg', ...words } })]);
    expect(await findingsOf(files, strict)).toEqual([]);
  });
});

describe('a moment', () => {
  test('before the article’s own is told', async () => {
    const files = anArticle('a', { updated: '2023-12-19 11:59' });
    expect(await findingsOf(files)).toEqual([`${A}:4:10 warning wrong-order`]);
    expect(await findingsOf(files, strict)).toEqual([`${A}:4:10 error wrong-order`]);
  });

  test('on a day without a clock is not before an hour of that day', async () => {
    expect(await findingsOf(anArticle('a', { updated: '2023-12-19' }))).toEqual([]);
    expect(
      await findingsOf(anArticle('a', { date: '2023-12-19', updated: '2023-12-19 08:00' })),
    ).toEqual([]);
  });
});

test('an article without an id is a warning that names the derived one', async () => {
  const { findings } = await readFiles(anArticle('a'));
  expect(findings).toMatchObject([{ rule: 'missing-id', severity: 'warning', file: A }]);
  expect(findings[0]?.hint).toContain('`id: 2023-12-a`');
});

test('nothing is called unknown because its own file is broken', async () => {
  const files = {
    ...anArticle('a', { authors: ['maya-lind'], section: 'world' }),
    'authors/maya-lind.yaml': 'nmae: Maya\n',
    'sections/world.yaml': 'nmae: World\n',
  };
  expect(await findingsOf(files)).toEqual([
    'authors/maya-lind.yaml:1:1 error unknown-field',
    'sections/world.yaml:1:1 error unknown-field',
  ]);
});
