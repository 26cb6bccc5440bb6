import { describe, expect, test } from 'vitest';
import { aBrief, allOf, anArticle, aRecord, type ContentFiles } from '#testing/content-builders.ts';
import { findingsOf, readFiles } from '#testing/findings-of.ts';

const A = 'articles/2023/12/a.md';
const strict = 'strict: true\n';

/** The article `a` with this body, whose first line is line 6 of the file; and other files. */
function linking(body: string, ...others: ContentFiles[]): ContentFiles {
  return allOf([anArticle('a', {}, body), ...others]);
}

async function hintOf(files: ContentFiles): Promise<string | undefined> {
  const { findings } = await readFiles(files);
  return findings.find(({ rule }) => rule === 'dead-link')?.hint;
}

const b = anArticle('b', { aliases: ['/old/b.html', '/old/b/'] });

describe('a link to an article that is not there', () => {
  test('is a warning at its place, in a strict archive an error', async () => {
    const files = linking('Text.\n\nMore of [this](/2023/12/19/nothing/).');
    expect(await findingsOf(files)).toEqual([`${A}:8:16 warning dead-link`]);
    expect(await findingsOf(files, strict)).toEqual([`${A}:8:16 error dead-link`]);
  });

  test.each([
    ['whole', '[x](https://x.example/archive/2023/12/19/nothing/)'],
    ['with a query and a place on the page', '[x](/2023/12/19/nothing/?a=1#b)'],
    ['by a definition', 'An [x] here.\n\n[x]: /2023/12/19/nothing/'],
    ['in HTML', '<a href="/2023/12/19/nothing/">x</a>'],
    ['by its file', '[x](nothing.md)'],
    ['by its file from the content folder', '[x](/articles/2023/12/nothing.md#part)'],
    ['to a day of which there is nothing', '[x](/2023/12/20/)'],
    ['to a section that is none', '[x](/sections/nothing/)'],
  ])('is found %s', async (_way, body) => {
    const found = await findingsOf(linking(body), strict);
    expect(found).toEqual([
      expect.stringMatching(/^articles\/2023\/12\/a\.md:\d+:\d+ error dead-link$/),
    ]);
  });

  test('is found in briefs and pages too', async () => {
    const files = allOf([anArticle('a'), aBrief('08:00', 'short')]);
    const dead = '\n[x](/2023/12/19/nothing/)\n';
    const [brief = ''] = Object.keys(aBrief('08:00', 'short'));
    const page = { 'pages/about.md': `---\ntitle: About\n---\n${dead}` };
    const found = await findingsOf({ ...files, [brief]: `${files[brief] ?? ''}${dead}`, ...page });
    expect(found.map((line) => line.replace(/:.*? /, ' '))).toEqual([
      `${brief} warning dead-link`,
      'pages/about.md warning dead-link',
    ]);
  });

  test('elsewhere on the host is a warning always: somebody else may answer there', async () => {
    const body = '[x](/shop/basket/) [y](/feed.php)';
    expect(await findingsOf(linking(body), strict)).toEqual([
      `${A}:6:5 warning dead-link`,
      `${A}:6:24 warning dead-link`,
    ]);
  });
});

describe('a link that leads somewhere', () => {
  test.each([
    [
      'an article',
      '[b](/2023/12/19/b/) [b](/2023/12/19/b) <https://x.example/archive/2023/12/19/b/>',
    ],
    ['its old addresses', '[b](/old/b.html) [b](/old/b/)'],
    ['its file', '[b](b.md#part) [b](../12/b.md) [b](/articles/2023/12/b.md)'],
    ['a page', '[x](/about/)'],
    [
      'days, months and years that have something',
      '[x](/2023/12/19/#b) [x](/2023/12/) [x](/2023/)',
    ],
    [
      'pages of the site',
      '[x](/) [x](/search/?q=x) [x](/authors/maya/) [x](/feeds/articles.rss.xml)',
    ],
    ['a section', '[x](/sections/world/) [x](/sections/world/2/) [x](/sections/)'],
    ['a file', '[x](/media/report.pdf)'],
    ['another host', '[x](https://other.example/2023/12/19/b/) [x](//other.example/x/)'],
    ['a draft that is still to come', '[x](/2023/12/19/draft/)'],
    ['a place on the same page', '[x](#part)'],
  ])('to %s is fine', async (_what, body) => {
    const others = [b, aRecord('sections', 'world'), anArticle('draft', { draft: true })];
    const page = { 'pages/about.md': '---\ntitle: About\n---\n\nUs.\n' };
    expect(await findingsOf({ ...linking(body, ...others), ...page }, strict)).toEqual([]);
  });

  test.each([
    ['code', '`[x](/2023/12/19/nothing/)`'],
    ['a block of code', '```\n[x](/2023/12/19/nothing/)\n```'],
    ['indented code', 'Text.\n\n    [x](/2023/12/19/nothing/)'],
    ['a comment', '<!-- [x](/2023/12/19/nothing/) -->'],
  ])('is none that stands in %s', async (_what, body) => {
    expect(await findingsOf(linking(body), strict)).toEqual([]);
  });

  test('may lead to a file that is refused: only that is told', async () => {
    const refused = anArticle('wrong', { type: 'newz' });
    const body = '[x](/2023/12/19/wrong/) [x](wrong.md)';
    const found = await findingsOf(linking(body, refused), strict);
    expect(found).toEqual(['articles/2023/12/wrong.md:4:7 error unknown-value']);
  });
});

describe('what is said of it', () => {
  test.each([
    ['the article of that name on another day', '/2023/12/18/b/', '/2023/12/19/b/'],
    ['the nearest name of that day', '/2023/12/19/brigde/', '/2023/12/19/bridge/'],
    ['the file of that name', 'b-side/bridge.md', '/articles/2023/12/bridge.md'],
  ])('names %s', async (_what, link, near) => {
    const files = linking(`[x](${link})`, b, anArticle('bridge'));
    expect(await hintOf(files)).toBe(`Did you mean \`${near}\`?`);
  });

  test('says what to do where nothing is near', async () => {
    expect(await hintOf(linking('[x](/2001/01/01/nothing/)'))).toBe(
      'Correct the address, or add it to the `aliases:` of the article that it means, or take the link out and leave its words.',
    );
  });
});
