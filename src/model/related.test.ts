import { describe, expect, test } from 'vitest';
import { parseWhen } from '#lib/zoned-time.ts';
import { followUps, relatedEarlier } from './related.ts';
import { articleOf, articleRow, sampleArchive, zone } from './sample-rows.ts';
import { translations } from './translations.ts';
import type { Archive } from './archive.ts';
import type { Article } from './types.ts';

type Rows = ReturnType<typeof articleRow>[];
type Find = (archive: Archive, article: Article) => Article[];
const withdrawn = { date: parseWhen('2023-12-20', zone), reason: 'Wrong.' };

function found(find: Find, id: string, articles: Rows): string[] {
  const archive = sampleArchive({ articles });
  return find(archive, articleOf(archive, id)).map((other) => other.id);
}

describe('related earlier articles', () => {
  const own = articleRow('own', '2023-12-19 10:00', { topics: ['Kyiv', 'Aid'], authors: ['Maya'] });

  test('are those with the most shared topics, then authors, listed newest first', () => {
    const rows = [
      own,
      articleRow('author-old', '2023-11-30', { authors: ['Maya'] }),
      articleRow('author', '2023-12-18', { authors: ['Maya'] }),
      articleRow('topic-old', '2023-12-01', { topics: ['Aid'] }),
      articleRow('topic-new', '2023-12-02', { topics: ['Kyiv'] }),
      articleRow('both', '2022-01-01', { topics: ['Kyiv', 'Aid'] }),
      articleRow('nothing', '2023-12-18', { topics: ['Sport'] }),
    ];
    expect(found(relatedEarlier, 'own', rows)).toEqual([
      'author',
      'topic-new',
      'topic-old',
      'both',
    ]);
  });

  test('are four at most, never later, and in the same language', () => {
    const rows = [
      own,
      articleRow('later', '2023-12-19 10:01', { topics: ['Kyiv'] }),
      articleRow('uk', '2023-12-18', { topics: ['Kyiv'], lang: 'uk' }),
      articleRow('gone', '2023-12-18', { topics: ['Kyiv'], withdrawn }),
      ...[1, 2, 3, 4, 5].map((day) =>
        articleRow(`d${day}`, `2023-12-0${day}`, { topics: ['Kyiv'] }),
      ),
    ];
    expect(found(relatedEarlier, 'own', rows)).toEqual(['d5', 'd4', 'd3', 'd2']);
  });

  test('are looked for among the newest fifty of a topic', () => {
    const crowd = Array.from({ length: 50 }, (_, n) =>
      articleRow(`c${n}`, `2023-12-18 10:${String(n).padStart(2, '0')}`, { topics: ['Kyiv'] }),
    );
    const best = (date: string) =>
      articleRow('best', date, { topics: ['Kyiv'], authors: ['Maya'] });
    const far = found(relatedEarlier, 'own', [own, ...crowd, best('2023-12-18 09:00')]);
    const near = found(relatedEarlier, 'own', [own, ...crowd, best('2023-12-18 10:30')]);
    expect(far).not.toContain('best');
    expect(near).toContain('best');
  });

  test('are none where nothing is shared', () => {
    expect(found(relatedEarlier, 'own', [own])).toEqual([]);
  });
});

describe('follow-ups', () => {
  const own = articleRow('own', '2023-12-19 10:00', {
    later: ['named', 'unknown'],
    aliases: ['/old.html'],
  });

  test('are named or link here, oldest first, each once', () => {
    const rows = [
      own,
      articleRow('links', '2023-12-20', { links: ['/2023/12/19/own/', '/2023/12/19/own'] }),
      articleRow('links-to-alias', '2023-12-21', { links: ['/old.html'] }),
      articleRow('named', '2023-12-22', { links: ['/2023/12/19/own/'] }),
      articleRow('earlier', '2023-12-18', { links: ['/2023/12/19/own/'] }),
      articleRow('gone', '2023-12-23', { links: ['/2023/12/19/own/'], withdrawn }),
      articleRow('translated', '2023-12-23', {
        links: ['/2023/12/19/own/'],
        translationOf: 'own',
        lang: 'uk',
      }),
    ];
    expect(found(followUps, 'own', rows)).toEqual(['links', 'links-to-alias', 'named']);
  });

  test('by links are the first eight, so that the list settles', () => {
    const linking = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((day) =>
      articleRow(`l${day}`, `2024-01-0${day}`, { links: ['/2023/12/19/own/'] }),
    );
    const named = articleRow('named', '2024-02-01');
    const expected = ['l1', 'l2', 'l3', 'l4', 'l5', 'l6', 'l7', 'l8', 'named'];
    expect(found(followUps, 'own', [own, ...linking, named])).toEqual(expected);
  });
});

describe('translations', () => {
  const rows = [
    articleRow('en', '2023-12-19'),
    articleRow('uk', '2023-12-20', { lang: 'uk', translationOf: 'en' }),
    articleRow('ar', '2023-12-21', { lang: 'ar', translationOf: 'uk' }),
    articleRow('de', '2023-12-22', { lang: 'de', translationOf: 'en', withdrawn }),
    articleRow('alone', '2023-12-19'),
  ];

  test('are known from the original, from each other and through one another', () => {
    expect(found(translations, 'en', rows)).toEqual(['ar', 'uk']);
    expect(found(translations, 'uk', rows)).toEqual(['ar', 'en']);
    expect(found(translations, 'ar', rows)).toEqual(['en', 'uk']);
    expect(found(translations, 'alone', rows)).toEqual([]);
  });

  test('know each other though the original is not published', () => {
    const some = rows.filter(({ key }) => !key.endsWith('/en')).slice(0, 1);
    const sibling = articleRow('fr', '2023-12-22', { lang: 'fr', translationOf: 'en' });
    expect(found(translations, 'uk', [...some, sibling])).toEqual(['fr']);
  });

  test('that name each other in a circle are one group', () => {
    const circle = [
      articleRow('a', '2023-12-19', { lang: 'en', translationOf: 'b' }),
      articleRow('b', '2023-12-19', { lang: 'uk', translationOf: 'a' }),
      articleRow('c', '2023-12-19', { lang: 'ar', translationOf: 'b' }),
    ];
    expect(found(translations, 'a', circle)).toEqual(['c', 'b']);
    expect(found(translations, 'b', circle)).toEqual(['c', 'a']);
    expect(found(translations, 'c', circle)).toEqual(['a', 'b']);
  });
});
