import { expect, test } from 'vitest';
import { articleRow, authorRow, briefRow, sampleArchive } from '#model/sample-rows.ts';
import { toEntry, toRecord } from './records.ts';

const archive = sampleArchive({
  authors: [authorRow('maya', { name: 'Maya Lind' }), authorRow('zoe', { name: 'Zoe Ray' })],
  articles: [
    articleRow('one', '2023-11-05 10:00', {
      title: 'The ferry returns',
      kicker: 'Harbour',
      standfirst: 'After two years.',
      authors: ['zoe', 'maya'],
      topics: ['Borders'],
    }),
  ],
  briefs: [briefRow('articles', '2023-11-06 23:30')],
});

function recordOf(kind: 'article' | 'brief', body: string) {
  const item = archive.timeline.find((one) => one.kind === kind);
  if (!item) throw new Error(`no ${kind}`);
  return toRecord(toEntry(item), body);
}

test('an article is found by its words and says what a result shows', () => {
  const record = recordOf('article', 'It sailed.');
  expect(record.url).toBe('/2023/11/05/one/');
  expect(record.content).toBe('After two years.\nIt sailed.');
  expect(record.meta).toMatchObject({
    title: 'The ferry returns',
    kicker: 'Harbour',
    byline: 'Zoe Ray, Maya Lind',
    date: '2023-11-05',
    lang: 'en',
  });
});

test('it is narrowed by everything a reader may choose', () => {
  expect(recordOf('article', '').filters).toEqual({
    author: ['zoe Zoe Ray', 'maya Maya Lind'],
    section: [],
    topic: ['borders Borders'],
    type: ['news'],
    language: ['en'],
    year: ['2023'],
  });
});

test('a brief is found on its day’s page', () => {
  const record = recordOf('brief', 'The rest.');
  expect(record.url).toMatch(/^\/2023\/11\/06\/#/);
  expect(record.filters['type']).toEqual(['brief']);
});
