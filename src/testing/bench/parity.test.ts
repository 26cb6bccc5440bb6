import { describe, expect, test } from 'vitest';
import { compareSites } from './parity.ts';

const page = (words: number, links = 10, bytes = 1000) => ({ words, links, bytes });
const article = '/2023/12/19/kirby/';

const compare = (ours: ReturnType<typeof page>, theirs: ReturnType<typeof page>, at = article) =>
  compareSites({ ours: [at], theirs: [at], sample: new Map([[at, { ours, theirs }]]) });

describe('parity', () => {
  test('holds where addresses are equal and figures are near', () => {
    expect(compare(page(1000), page(960, 10, 920))).toEqual({
      kinds: [
        { kind: 'article', ours: 1, theirs: 1, sampled: 1, words: 0.96, links: 1, bytes: 0.92 },
      ],
      faults: [],
    });
  });

  test('fails where a page is missing on either side, and names it', () => {
    const { faults } = compareSites({
      ours: ['/', '/2023/'],
      theirs: ['/', '/2024/', '/2025/'],
      sample: new Map(),
    });
    expect(faults).toEqual([
      "Hugo lacks 1 of the other's pages: /2023/",
      "Backfile lacks 2 of the other's pages: /2024/ /2025/",
    ]);
  });

  test('fails where one side says less', () => {
    expect(compare(page(1000), page(900)).faults).toEqual([
      "article: Hugo's pages have 90.0 % of our words, more than 5 % apart",
    ]);
  });

  test('fails as well where the peer does more', () => {
    expect(compare(page(100, 100), page(100, 110)).faults).toHaveLength(1);
  });

  test('is stricter where there are no bodies', () => {
    expect(compare(page(1000), page(980), '/2023/').faults).toEqual([
      "year: Hugo's pages have 98.0 % of our words, more than 1 % apart",
    ]);
  });

  test('fails where ours has none and theirs has some', () => {
    expect(compare(page(100, 0), page(100, 1)).faults).toHaveLength(1);
  });

  test('holds where both have none', () => {
    expect(compare(page(0, 0), page(0, 0)).faults).toEqual([]);
  });
});
