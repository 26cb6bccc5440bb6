import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { articleRow, briefRow, zone } from '#model/sample-rows.ts';
import type { Rows } from '#schema/row.ts';
import { findNextEvent } from './next-event.ts';

const none: Rows = { articles: [], briefs: [], authors: [], sections: [], topics: [], pages: [] };
const at = (moment: string): number => parseWhen(moment, zone).instant;

describe('the next moment at which time alone changes the site', () => {
  test('is none for an archive that is old and whole', () => {
    const articles = [articleRow('old', '2020-01-01 10:00')];
    expect(findNextEvent({ ...none, articles }, at('2024-01-01 10:00'))).toBe(Infinity);
  });

  test('is the date or the embargo that passes first', () => {
    const articles = [
      articleRow('later', '2024-03-01 10:00'),
      articleRow('held', '2020-01-01 10:00', { embargo: '2024-02-01 08:00' }),
    ];
    const rows = { ...none, articles, briefs: [briefRow('word', '2024-02-02 09:00')] };
    expect(findNextEvent(rows, at('2024-01-01 10:00'))).toBe(at('2024-02-01 08:00'));
    expect(findNextEvent(rows, at('2024-02-01 08:00'))).toBe(at('2024-02-02 09:00'));
    expect(findNextEvent(rows, at('2024-02-02 09:00'))).toBe(at('2024-03-01 10:00'));
  });

  test('is two days after an article that the news sitemap names', () => {
    const articles = [articleRow('new', '2024-01-01 10:00')];
    expect(findNextEvent({ ...none, articles }, at('2024-01-02 10:00'))).toBe(
      at('2024-01-03 10:00'),
    );
  });

  test('is never late for a day without a clock that leaves the news sitemap', () => {
    const articles = [articleRow('day', '2024-01-01')];
    const found = findNextEvent({ ...none, articles }, at('2024-01-02 12:00'));
    expect(found).toBeLessThanOrEqual(at('2024-01-03 00:00'));
    expect(found).toBeGreaterThan(at('2024-01-02 12:00'));
    expect(findNextEvent({ ...none, articles }, at('2024-01-04 12:00'))).toBe(Infinity);
  });

  test('is never late for a day without a clock, which begins when its day does', () => {
    const articles = [articleRow('day', '2024-03-31')];
    const found = findNextEvent({ ...none, articles }, at('2024-03-30 12:00'));
    expect(found).toBeLessThanOrEqual(at('2024-03-31 00:00'));
    expect(found).toBeGreaterThan(at('2024-03-30 12:00'));
  });
});
