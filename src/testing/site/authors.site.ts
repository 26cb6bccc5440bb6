import { describe, expect, test } from 'vitest';
import { findAuthorFaults } from '../author-faults.ts';
import { readTwin } from '../author-lists.ts';
import { sample, samplePages } from './sample.ts';

/* One author list: whoever is asked who wrote an article gives the same answer. */

describe('the authors of every article of the sample', () => {
  test('are the same, in the same order, wherever they are told', () => {
    const { faults, articles, places } = findAuthorFaults(sample, samplePages);
    expect(faults).toEqual([]);
    expect(articles).toBeGreaterThanOrEqual(17);
    const all = ['byline', 'box', 'structured data', 'CSL-JSON', 'citation_author', 'Dublin Core'];
    const feeds = ['articles.rss.xml', 'articles.atom.xml', 'articles.json'];
    expect([...places]).toEqual(expect.arrayContaining([...all, ...feeds]));
  });

  test('are those whom the article names', () => {
    expect(readTwin(sample, '/2023/12/19/kirby-briefing/').names).toEqual([
      'Ada Sample (person)',
      'The Backfile news desk (organization)',
    ]);
  });
});
