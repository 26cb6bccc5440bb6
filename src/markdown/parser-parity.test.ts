import commonmark from 'commonmark-spec';
import { existsSync, globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { gfmTexts } from '#testing/gfm-texts.ts';
import { findDisparity, findTreeDisparity } from '#testing/markdown-parity.ts';
import { makeMarkdownTexts } from '#testing/markdown-texts.ts';
import { sharedDir } from '#testing/project-root.ts';
import { findDifference, parserDifferences } from './parser-differences.ts';

/* The native parser gives the tree and the HTML of remark-parse, wherever it may be asked. */

async function findDisparities(sources: Iterable<string>): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
    const disparity = await findDisparity(source);
    if (disparity) found.push(`${JSON.stringify(source.slice(0, 500))} ${disparity}`);
  }
  return found;
}

describe('the native parser equals remark-parse', { timeout: 60_000 }, () => {
  const examples = commonmark.tests.map((each) => each.markdown.replaceAll('→', '\t'));

  test('in every example of the CommonMark specification', async () => {
    expect(examples.length).toBeGreaterThan(600);
    expect(await findDisparities(examples)).toEqual([]);
  });

  test('and reads most of them', () => {
    const left = examples.filter((source) => findDifference(source) !== undefined);
    expect(left.length / examples.length).toBeLessThan(0.25);
  });

  test('in the specification itself', async () => {
    expect(await findDisparities(commonmark.text.split(/^(?=#)/m))).toEqual([]);
  });

  test.each(Object.entries(gfmTexts))('in GitHub’s %s', async (_, sources) => {
    expect(await findDisparities(sources)).toEqual([]);
  });

  test('in our own cases', async () => {
    const cases = new URL('cases/', import.meta.url);
    const sources = readdirSync(cases).map((name) =>
      readFileSync(new URL(`${name}/input.md`, cases), 'utf8'),
    );
    expect(await findDisparities(sources)).toEqual([]);
  });

  test('in texts thrown together', async () => {
    expect(await findDisparities(makeMarkdownTexts(20240302, 500))).toEqual([]);
  });

  const folder = `${sharedDir}/fixtures/markdown`;
  const reason = existsSync(folder) ? '' : ' (skipped: the fixtures of real articles are not here)';

  test.skipIf(reason)(`in real articles of many languages${reason}`, async () => {
    const files = globSync('**/*.md', { cwd: folder });
    const sources = files.map((file) => readFileSync(`${folder}/${file}`, 'utf8'));
    expect(await findDisparities(sources)).toEqual([]);
  });
});

describe('a listed difference', () => {
  test.each(Object.entries(parserDifferences))('is one still: %s', (name, { example, tests }) => {
    expect(findTreeDisparity(example)).toBeDefined();
    expect(tests.every((each) => each.test(example))).toBe(true);
    expect(name).not.toBe('');
  });

  test.each(Object.entries(parserDifferences))('has its reason: %s', (_, { reason }) => {
    expect(reason).toMatch(/\.$/);
  });

  test('is found in time that grows with the text, not with its square', () => {
    for (const piece of [
      '~',
      '~~ ',
      '[',
      '[a',
      '> ',
      '- ',
      '|-\n',
      '`',
      '\n ',
      'http://',
      '<pre',
      '_*',
      '/a',
      '/a@b.',
      '- **a** ',
      '- _**a**_ ',
    ]) {
      const started = performance.now();
      findDifference(piece.repeat(50_000));
      findDifference(`a${piece}`.repeat(50_000));
      expect(performance.now() - started, piece).toBeLessThan(2000);
    }
  });
});
