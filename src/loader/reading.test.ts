import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { aFolder, writeFiles } from '#testing/build-site.ts';
import { anArticle, aPicture } from '#testing/content-builders.ts';
import { findingsOf, readFiles } from '#testing/findings-of.ts';
import { parseSite } from '#site/read-site.ts';
import { readBody } from './read-body.ts';
import { readContent } from './read-content.ts';

const A = 'articles/2023/12/a.md';
const head = 'title: A\ndate: 2023-12-19 12:00\n';
const article = (text: string) => ({ [A]: text });
const fields = (...lines: string[]) => article(`---\n${head}${lines.join('\n')}\n---\n\nText.\n`);

describe('front matter', () => {
  test.each([
    ['Windows line ends', `---\r\n${head.replaceAll('\n', '\r\n')}---\r\nText.\r\n`],
    ['a byte order mark', `\uFEFF---\n${head}---\nText.`],
    ['spaces after the fences', `---  \n${head}--- \nText.`],
    ['no body', `---\n${head}---`],
    ['fields that were left empty', `---\n${head}standfirst: ""\nauthors:\n  -\nhero:\n---\n`],
    ['a text that looks like a number', `---\ntitle: 1984\ndate: 2023-12-19\n---\n`],
    ['a line of hyphens in the body', `---\n${head}---\n\nText\n---\n\nMore\n\n---\n`],
  ])('with %s is read', async (_name, text) => {
    const { articles, findings } = await readFiles(article(text));
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-id']);
    expect(articles).toHaveLength(1);
  });

  test.each([
    ['no closing fence', `---\n${head}\nText.`, '1:1 error open-front-matter'],
    ['no fence at all', 'Text.', '1:1 error no-front-matter'],
    ['nothing', '', '1:1 error no-front-matter'],
    ['an empty first line', `\n---\n${head}---\n`, '1:1 error no-front-matter'],
    ['TOML', '+++\ntitle = "A"\n+++\n', '1:1 error no-front-matter'],
    ['a list', '---\n- a\n---\n', '2:1 error bad-yaml'],
    ['a tab', `---\n${head}topics:\n\t- a\n---\n`, '5:1 error bad-yaml'],
    ['a field twice', `---\n${head}title: B\n---\n`, '4:1 error bad-yaml'],
    ['a colon in a title', '---\ndate: 2023-12-19\ntitle: A: b\n---\n', '3:8 error bad-yaml'],
    ['an open quote', '---\ntitle: "A\ndate: 2023-12-19\n---\n', '2:8 error bad-yaml'],
  ])('with %s is told at its place', async (_name, text, expected) => {
    expect(await findingsOf(article(text))).toContain(`${A}:${expected}`);
  });

  test('below an empty line is told of that line', async () => {
    const { findings } = await readFiles(article(`\n---\n${head}---\n`));
    expect(findings[0]?.message).toBe(
      'There is something above the first `---`: an empty line, or spaces before it.',
    );
  });

  test('that breaks late is told with Windows line ends as with others', async () => {
    const text = `---\r\n${head.replaceAll('\n', '\r\n')}titel: x\r\n---\r\n`;
    expect(await findingsOf(article(text))).toEqual([`${A}:4:1 error unknown-field`]);
  });
});

describe('fields', () => {
  test.each([
    ['a foreign word', 'tags: kirby', '4:1 error foreign-field'],
    ['an unknown word', 'sectoin: news', '4:1 error unknown-field'],
    ['a list written as a text', 'topics: kirby', '4:9 error wrong-shape'],
    ['a text written as a list', 'place:\n  - Kyiv', '5:3 error wrong-shape'],
    ['fields written as a text', 'hero: a.jpg', '4:7 error wrong-shape'],
    ['an unknown type', 'type: nwes', '4:7 error unknown-value'],
    ['a day that is none', 'updated: 2023-02-30', '4:10 error bad-value'],
    ['an id with capitals', 'id: My Article', '4:5 error bad-value'],
    ['a switch that is none', 'draft: perhaps', '4:8 error unknown-value'],
    ['a number that is none', 'readingTime: two', '4:14 error bad-value'],
    ['a number too small', 'readingTime: 0', '4:14 error bad-value'],
    ['an address without https', 'source:\n  publication: X\n  url: x.org', '6:8 error bad-value'],
    ['a picture without a file', 'hero:\n  alt: A hall', '4:1 error missing-field'],
    [
      'an unknown kind of author',
      'authors:\n  - name: A\n    kind: humna',
      '6:11 error unknown-value',
    ],
  ])('%s is told at its place', async (_name, line, expected) => {
    expect(await findingsOf(fields(line))).toEqual([`${A}:${expected}`]);
  });

  test('what is missing is told where the front matter begins, what is empty where it stands', async () => {
    expect(await findingsOf(article('---\nkicker: K\n---\n'))).toEqual([
      `${A}:2:1 error missing-field`,
      `${A}:2:1 error missing-field`,
    ]);
    expect(await findingsOf(article('---\ndate: 2023-12-19\ntitle: ""\n---\n'))).toEqual([
      `${A}:3:1 error empty-field`,
    ]);
  });

  test('a refused file is still held against the others, so that one run tells everything', async () => {
    const lines = [
      'type: nwes',
      'section: wrold',
      'permalink: /authors/x/',
      'hero:',
      '  src: no.jpg',
    ];
    const read = await readFiles({
      ...fields(...lines),
      'sections/world.md': '---\nname: World\n---\n',
    });
    expect(read.articles).toEqual([]);
    expect(read.findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '4 unknown-value',
      '5 unknown-id',
      '6 reserved-address',
      '8 missing-picture',
    ]);
  });

  test('of a list with a wrong entry the others are held against the records all the same', async () => {
    const read = await readFiles({
      ...fields('authors:', '  - maya-lnd', '  - [42]', '  - kyiv-dsk'),
      'authors/maya-lind.md': '---\nname: Maya Lind\n---\n',
      'authors/kyiv-desk.md': '---\nname: Kyiv desk\n---\n',
    });
    expect(read.findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '5 unknown-author',
      '6 bad-value',
      '7 unknown-author',
    ]);
  });

  test('a finding says what was found, what is expected and how to mend it', async () => {
    const { findings } = await readFiles(fields('type: nwes', 'titel: x', 'tags: kirby'));
    expect(findings.map(({ message, hint }) => `${message} ${hint}`)).toEqual([
      '`type` is "nwes", which is not one of its values. Did you mean `news`? Expected: `news`, ' +
        '`analysis`, `opinion`, `interview`, `review`, `explainer`, `live`.',
      '`titel:` is not a field. Did you mean `title:`?',
      '`tags:` is `topics:` here. Write `topics:` and below it a line `  - kirby`. ' +
        "Ids of topics, files in topics/, or new topics' names.",
    ]);
  });
});

test('names on one line are told to stand on one each', async () => {
  const { findings } = await readFiles(anArticle('a', { tags: 'kirby, kyiv' }));
  expect(findings[0]?.hint).toMatch(
    /^Write `topics:` and below it the lines `  - kirby`, `  - kyiv`\./,
  );
});

describe('files', () => {
  test('all findings of all files come at once, in the order of their names', async () => {
    const broken = '---\ntitel: x\n---\n';
    const found = await findingsOf({
      'topics/z.md': broken,
      'articles/2023/b.md': broken,
      'articles/2022/c.md': broken,
    });
    expect(found.map((each) => each.split(':')[0])).toEqual([
      'articles/2022/c.md',
      'articles/2022/c.md',
      'articles/2023/b.md',
      'articles/2023/b.md',
      'topics/z.md',
      'topics/z.md',
    ]);
  });

  test('that are hidden, or pictures beside an article, are passed over', async () => {
    const { articles, findings } = await readFiles({
      'articles/2023/12/a/index.md': `---\n${head}---\n![x](x.jpg)\n`,
      'articles/2023/12/a/x.jpg': aPicture,
      'articles/.trash/old.md': 'x',
      'articles/2023/.a.md.swp': 'x',
    });
    expect(articles.map(({ key }) => key)).toEqual(['2023/12/a']);
    expect(findings.map(({ rule }) => rule)).toEqual(['missing-id']);
  });

  test('of records may be YAML or Markdown', async () => {
    const { authors } = await readFiles({
      'authors/maya-lind.yaml': 'name: Maya Lind\n',
      'authors/desk.md': '---\nname: The desk\nkind: desk\n---\nLong words.\n',
    });
    expect(authors.map(({ key, data }) => [key, data.kind])).toEqual([
      ['desk', 'desk'],
      ['maya-lind', 'person'],
    ]);
  });

  test('in other encodings are told', async () => {
    const folder = aFolder('loader');
    mkdirSync(join(folder, 'articles'));
    writeFileSync(
      join(folder, 'articles/a.md'),
      Buffer.from('---\ntitle: caf\xe9\n---\n', 'latin1'),
    );
    writeFileSync(join(folder, 'articles/b.md'), Buffer.from('\uFEFF---\n', 'utf16le'));
    expect(await read(folder)).toEqual([
      'articles/a.md 2:11 bad-encoding',
      'articles/b.md 1:1 bad-encoding',
    ]);
  });

  test('that lead nowhere are told', async () => {
    const folder = aFolder('loader');
    mkdirSync(join(folder, 'articles'));
    symlinkSync('/nowhere/at/all.md', join(folder, 'articles/a.md'));
    symlinkSync('loop.md', join(folder, 'articles/loop.md'));
    expect(await read(folder)).toEqual([
      'articles/a.md - unreadable',
      'articles/loop.md - unreadable',
    ]);
  });

  test('under a name that is not read are told', async () => {
    expect(
      await findingsOf({ 'articles/a.mdx': 'x', 'article/b.md': 'x', 'drafts/c.md': 'x' }),
    ).toEqual(['article warning unread-folder', 'articles/a.mdx warning unread-file']);
  });

  test('may be absent altogether', async () => {
    expect(await readFiles({})).toMatchObject({ articles: [], pages: [], findings: [] });
  });
});

describe('an article', () => {
  test('gets id and slug from its path where it has none', async () => {
    const { articles } = await readFiles({
      'articles/2023/12/Kirby’s Day.md': `---\n${head}---\n`,
    });
    expect(articles[0]?.data).toMatchObject({ id: '2023-12-kirbys-day', slug: 'kirbys-day' });
  });

  test('has an excerpt only where it has no standfirst', async () => {
    const plain = await readFiles(article(`---\n${head}---\n\nFirst. Second. Third.\n`));
    expect(plain.articles[0]?.data.excerpt).toBe('First. Second.');
    const full = await readFiles(fields('standfirst: S'));
    expect(full.articles[0]?.data).not.toHaveProperty('excerpt');
  });

  test('knows the addresses on this site it links to', async () => {
    const body = `
[a](/2023/12/18/a/#part) [b](https://x.example/archive/2023/12/18/b/?x=1)
[c](/archive/2023/12/18/c/) [d](/2023/12/18/%D0%B4/) [a again](/2023/12/18/a/)
[elsewhere](https://y.example/2023/) [other](https://x.example/shop/) ![p](https://p.example/p.jpg)

[ref]: /2023/12/18/e/
`;
    const { articles } = await readFiles(article(`---\n${head}---\n${body}`));
    expect(articles[0]?.data.links).toEqual([
      '/2023/12/18/a/',
      '/2023/12/18/b/',
      '/2023/12/18/c/',
      '/2023/12/18/д/',
      '/2023/12/18/e/',
    ]);
  });

  test('has its body below the front matter, with the line it begins at', () => {
    const folder = aFolder('loader');
    writeFiles(folder, { 'articles/a.md': `---\r\n${head}---\r\n\r\nText.\r\n` });
    expect(readBody(folder, 'articles/a.md')).toMatchObject({ text: '\nText.\n', line: 5 });
  });
});

describe('a brief', () => {
  const lead = '---\nlead: It ended.\n---\n';

  test('is dated by its place, in the zone of the newsroom', async () => {
    const { briefs } = await readFiles({ 'briefs/2023/12/19/1352-blockade-ends.md': lead });
    expect(briefs[0]?.data).toMatchObject({
      slug: 'blockade-ends',
      date: { day: '2023-12-19', clock: '13:52', offset: '+02:00' },
    });
  });

  test('may have any name where it has a date', async () => {
    const text = '---\nlead: It ended.\ndate: 2023-12-20 08:00\n---\n';
    const { briefs } = await readFiles({ 'briefs/blockade.md': text });
    expect(briefs[0]?.data).toMatchObject({ slug: 'blockade', date: { clock: '08:00' } });
  });

  test.each([
    'briefs/2023/12/19/blockade.md',
    'briefs/2023/12/1352-blockade.md',
    'briefs/2023/13/19/1352-blockade.md',
    'briefs/2023/12/19/2560-blockade.md',
    // The clocks of Kyiv skipped this hour.
    'briefs/2023/03/26/0330-blockade.md',
  ])('at %s cannot be dated', async (file) => {
    expect(await findingsOf({ [file]: lead })).toEqual([`${file}:1:1 error brief-place`]);
  });
});

async function read(folder: string): Promise<string[]> {
  const { site } = parseSite('name: X\nurl: https://x.example/\nlanguage: en\ntimeZone: UTC\n');
  if (!site) throw new Error('The settings are sound.');
  const { findings } = await readContent(folder, site);
  return findings.map(({ file, line, column, rule }) => {
    return `${file} ${line ? `${line}:${column}` : '-'} ${rule}`;
  });
}
