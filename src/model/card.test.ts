import { expect, test } from 'vitest';
import { toUi } from '#i18n/ui.ts';
import { toCardText } from './card.ts';
import { articleOf, articleRow, sampleArchive } from './sample-rows.ts';

function cardOf(changes: Parameters<typeof articleRow>[2]) {
  const archive = sampleArchive({
    articles: [articleRow('one', '2023-12-19 12:00', { title: 'One', ...changes })],
  });
  const article = articleOf(archive, 'one');
  return toCardText(article, archive.site, toUi(article.lang, archive.site));
}

test('a card says what the head of the page says, in the language of the article', () => {
  expect(cardOf({ lang: 'uk', kicker: 'Торгівля', authors: ['Maya Lind', 'Ben Oak'] })).toEqual({
    site: 'The Sample',
    kicker: 'Торгівля',
    title: 'One',
    byline: 'Maya Lind і Ben Oak',
    date: '19 грудня 2023 р.',
    dir: 'ltr',
  });
});

test('of many authors the first three stand there; without any, the publication', () => {
  expect(cardOf({ authors: ['A B', 'C D', 'E F', 'G H'] }).byline).toBe('A B, C D and E F …');
  expect(cardOf({ authors: [] }).byline).toBe('The Sample');
});
