import { describe, expect, test } from 'vitest';
import { hasCorpus, readCorpus } from '#testing/corpus-bodies.ts';
import { findDisparity } from '#testing/markdown-parity.ts';
import { makeMarkdownTexts } from '#testing/markdown-texts.ts';
import { findDifference } from './parser-differences.ts';

/* The same proof as parser-parity.test.ts, on thousands of real articles and of hostile texts. */

const reason = hasCorpus ? '' : ' (skipped: the corpus of real articles is not here)';

describe('the native parser equals remark-parse', () => {
  test.skipIf(reason)(`in every article of the corpus${reason}`, async () => {
    const bodies = readCorpus();
    const found: string[] = [];
    let native = 0;
    for (const [file, body] of bodies) {
      if (findDifference(body) === undefined) native += 1;
      const disparity = await findDisparity(body);
      if (disparity) found.push(`${file} ${disparity}`);
    }
    expect(found).toEqual([]);
    expect(native / bodies.length).toBeGreaterThan(0.8);
    console.log(`native parser: ${native} of ${bodies.length} articles`);
  });

  test.each([1, 2, 3, 4])('in 25,000 texts thrown together, %s', async (seed) => {
    const found: string[] = [];
    for (const source of makeMarkdownTexts(seed, 25_000)) {
      const disparity = await findDisparity(source);
      if (disparity) found.push(`${JSON.stringify(source)} ${disparity}`);
    }
    expect(found).toEqual([]);
  });
});
