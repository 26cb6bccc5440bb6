import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findingsOf, readFiles } from '#testing/findings-of.ts';
import { aFolder } from '#testing/build-site.ts';
import { readText } from './read-text.ts';

/* What an editor is told, word for word where a wrong word would lead astray. */

const A = 'articles/2023/12/a.md';
const fields = (...lines: string[]) => ({
  [A]: `---\ntitle: A\ndate: 2023-12-19\nid: a\n${lines.join('\n')}\n---\n\nText.\n`,
});
const titled = (title: string) => ({
  [A]: `---\ntitle: ${title}\ndate: 2023-12-19\nid: a\n---\n\nText.\n`,
});

async function toldOf(files: Record<string, string>): Promise<string[]> {
  const { findings } = await readFiles(files);
  return findings.map(({ message, hint }) => `${message} ${hint}`);
}

describe('a headline', () => {
  test.each([
    ['[Breaking] News', '['],
    ['{Breaking} News', '{'],
    ['*Bold* says', '*'],
    ['> New line', '>'],
  ])('%s is told that its first sign needs quotes', async (title, sign) => {
    const [told, ...others] = await toldOf(titled(title));
    expect(told).toMatch(`A text cannot begin with \`${sign}\` unless it stands in quotes.`);
    expect(others).toEqual([]);
  });

  test('that goes on after its quotation is told to take the other quotes', async () => {
    const [told] = await toldOf(titled('"Never again" says Kyiv'));
    expect(told).toContain('goes on after its closing quotation mark');
    expect(told).toContain("in 'single quotes'");
  });

  test('with #1 in it is told what is lost; with a note behind it nothing', async () => {
    expect(await findingsOf(titled('We are #1 again'))).toEqual([`${A}:2:15 warning cut-off-text`]);
    expect(await findingsOf(titled('We are one # check this'))).toEqual([]);
    expect(await findingsOf(titled('"We are #1 again"'))).toEqual([]);
  });

  test('above an indented field is told once, and of the indent', async () => {
    const files = { [A]: '---\ntitle: A\n date: 2023-12-19\n---\n\nText.\n' };
    expect(await toldOf(files)).toEqual([
      'The next line is indented, so it reads as the rest of this one. Begin every field at the very start of its line.',
    ]);
  });
});

describe('a foreign field', () => {
  test.each([
    ['published: false', 'Write `draft: true`.'],
    ['published: true', 'Take the line out'],
    ['published: 2023-12-19', 'Rename it to `date:`.'],
    ['status: draft', 'Write `draft: true`.'],
    ['status: publish', 'Take the line out'],
    ['layout: post', 'Take the line out'],
    ['post_title: B', 'Rename it to `title:`.'],
  ])('%s is told what to do', async (line, hint) => {
    const [told] = await toldOf(fields(line));
    expect(told).toContain(hint);
  });
});

describe('a text where more belongs', () => {
  test.each([
    ['hero: a.jpg', '`src: a.jpg`'],
    ['withdrawn: true', '`date: …`, `reason: …`'],
    ['corrections: We erred', '`  - date: …`, `    text: We erred`'],
    ['authors: Ana Ruiz', 'a line `  - Ana Ruiz`'],
    ['source: The Wire', '`publication: The Wire`'],
  ])('%s is told how it is written', async (line, hint) => {
    const [told] = await toldOf(fields(line));
    expect(told).toContain(hint);
  });
});

test('a picture is looked for even where a field beside it is misspelt', async () => {
  expect(await findingsOf(fields('hero:', '  src: no.jpg', '  altt: x'))).toEqual([
    `${A}:6:8 error missing-picture`,
    `${A}:7:3 error unknown-field`,
  ]);
});

test('a picture in other capitals is found by the hint', async () => {
  const files = { ...fields('hero:', '  src: SPAN.JPG'), 'articles/2023/12/span.jpg': '' };
  const [told] = await toldOf(files);
  expect(told).toContain('Did you mean `span.jpg`?');
});

test('letters of another encoding must be reopened before they are saved', () => {
  const folder = aFolder('encoding');
  writeFileSync(join(folder, 'a.md'), Buffer.from('caf\xe9', 'latin1'));
  const read = readText(folder, 'a.md');
  const hint = 'finding' in read ? read.finding.hint : '';
  expect(hint).toMatch(/^Do not save it as it is\. .*"Reopen with Encoding".*"Save with Encoding"/);
});

test("a word processor's file is told, not passed over", async () => {
  expect(await findingsOf({ 'articles/bridge.docx': 'PK' })).toEqual([
    'articles/bridge.docx warning unread-file',
  ]);
});
