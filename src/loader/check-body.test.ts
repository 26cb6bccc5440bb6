import { describe, expect, test } from 'vitest';
import { directives } from '#schema/directives.ts';
import { anArticle, type ContentFiles, aPicture } from '#testing/content-builders.ts';
import { findingsOf, readFiles } from '#testing/findings-of.ts';

const A = 'articles/2023/12/a.md';
// The body's first line is line 6: fence, title, date, fence, an empty line.
const withBody = (body: string): ContentFiles => anArticle('a', {}, body);

describe('a directive', () => {
  test.each(Object.entries(directives))(
    '%s is accepted as its example writes it',
    async (_name, { example }) => {
      const pictures = {
        'articles/2023/12/day.jpg': aPicture,
        'articles/2023/12/night.jpg': aPicture,
      };
      expect(await findingsOf({ ...withBody(example), ...pictures })).toEqual([]);
    },
  );

  test.each([
    ['that is unknown', ':::pulquote\nx\n:::', '6:1 error unknown-directive'],
    ['in a quotation', 'Text.\n\n> :::asid\n> x\n> :::', '8:3 error unknown-directive'],
    [
      'without its attributes',
      '::embed{url="https://x.example/"}',
      '6:1 error directive-attribute',
    ],
    ['with a strange attribute', ':::aside{titel="x"}\nx\n:::', '6:1 error directive-attribute'],
    ['that is not closed', 'Text.\n\n:::aside\nx', '8:1 error open-directive'],
    [
      'with an address that is none',
      '::embed{url="javascript:x()" title="A film"}',
      '6:1 error directive-attribute',
    ],
    [
      'with a day that is none',
      '::embed{url="https://x.example/" title="A film" date="2023-02-30"}',
      '6:1 error directive-attribute',
    ],
    ['without a text', ':::pullquote\n\n:::', '6:1 error empty-directive'],
    ['without a picture', ':::gallery\nDay and night.\n:::', '6:1 error empty-directive'],
    ['of the wrong form', '::aside', '6:1 error directive-form'],
    ['with one colon', ':pullquote[The sentence.]', '6:1 error directive-form'],
    ['unknown, with one colon', 'Text.\n\n:embd{url="x"}', '8:1 error unknown-directive'],
    ['with a space', 'Text.\n\n::: aside\nx\n:::', '8:1 error spaced-directive'],
  ])('%s is told at its place', async (_name, body, expected) => {
    expect(await findingsOf(withBody(body))).toEqual([`${A}:${expected}`]);
  });

  test('misspelt is told with the nearest name', async () => {
    const { findings } = await readFiles(withBody(':::pulquote\nx\n:::'));
    expect(findings.find(({ rule }) => rule === 'unknown-directive')?.hint).toBe(
      'Did you mean `pullquote`?',
    );
  });

  test.each([
    ['code', '```\n:::nothing\n```'],
    ['indented code', 'Text.\n\n    :::nothing\n'],
    ['the middle of a line', 'std::vector and a::b and 12:30 and :hover'],
    ['the middle of a line with brackets', 'At 12:30[1], at:once[2], :there{3}'],
    ['an address', 'Text\n::ffff:127.0.0.1 is an address'],
    ['one colon', ':smile: and more'],
  ])('is not seen in %s', async (_name, body) => {
    expect(await findingsOf(withBody(body))).toEqual([]);
  });
});

describe('a picture in the text', () => {
  test.each([
    ['beside the article', '![x](x.jpg)', '6:1 error missing-picture'],
    ['later in a line', 'Text ![x](x.jpg "C") more', '6:6 error missing-picture'],
    ['by reference', '![x][p]\n\n[p]: x.jpg', '8:1 error missing-picture'],
    ['in HTML', '<p>\n<img alt="" src="x.jpg">\n</p>', '7:1 error missing-picture'],
    ['without words', '![](https://x.example/x.jpg)', '6:1 warning missing-alt'],
    ['in the content folder', '![x](/media/x.jpg)', '6:1 warning missing-picture'],
  ])('%s is told', async (_name, body, expected) => {
    expect(await findingsOf(withBody(body))).toEqual([`${A}:${expected}`]);
  });

  test('that is there, or on another host, is fine', async () => {
    const body = '![x](x%20y.jpg) ![x](./z.jpg) ![y](https://y.example/y.jpg) ![z](/media/z.jpg)';
    const pictures = ['articles/2023/12/x y.jpg', 'articles/2023/12/z.jpg', 'media/z.jpg'];
    const files = Object.fromEntries(pictures.map((path) => [path, aPicture]));
    expect(await findingsOf({ ...withBody(body), ...files }, 'strict: true\n')).toEqual([]);
  });

  test.each([
    ['code', '```md\n![x](x.jpg) ![y](/media/y.jpg)\n```'],
    ['a code span', 'Write `![x](x.jpg)` or `![y](/media/y.jpg)`.'],
  ])('is not seen in %s', async (_name, body) => {
    expect(await findingsOf(withBody(body))).toEqual([]);
  });
});
