import { describe, expect, test } from 'vitest';
import { readFiles } from '#testing/findings-of.ts';
import { toNewArticle } from './new-article.ts';

const now = Date.parse('2023-12-31T22:30:00Z');
const make = (title: string, taken: string[] = []) =>
  toNewArticle(title, { now, zone: 'Europe/Kyiv', taken: new Set(taken) });

describe('a new article', () => {
  test('is dated on the wall clock of the newsroom', () => {
    const { file, text } = make('Kirby: the briefing');
    expect(file).toBe('articles/2024/01/kirby-the-briefing.md');
    expect(text).toContain('date: 2024-01-01 00:30\n');
    expect(text).toContain('id: 2024-01-01-kirby-the-briefing\n');
  });

  test.each(['Kirby: "the" briefing', 'Блокаду завершено', '???', '1984', 'C:\\path # x'])(
    'called %s loads without an error or warning',
    async (title) => {
      const { file, text } = make(title);
      const { articles, findings } = await readFiles({ [file]: text });
      expect(findings).toEqual([]);
      expect(articles[0]?.data).toMatchObject({ title, draft: false, authors: [] });
    },
  );

  test('gets an id of its own when its headline came before', () => {
    expect(make('A', ['2024-01-01-a', '2024-01-01-a-2']).text).toContain('id: 2024-01-01-a-3\n');
  });
});
