import { expect, test } from 'vitest';
import { articleRow, authorRow, briefRow, sampleArchive } from '#model/sample-rows.ts';
import type { Rows } from '#schema/row.ts';
import { planPages } from './plan-pages.ts';

/* A page on which a text stands names the rows that are enough to draw it. */

const authors = [authorRow('maya'), authorRow('zoe')];
const topics = ['Borders', 'Grain'];

/** Sixty articles through three years, each second day, and a brief on each tenth. */
function manyRows(): Pick<Rows, 'articles' | 'briefs'> {
  const days = Array.from({ length: 60 }, (_, index) => {
    const [month, day] = [(index % 12) + 1, ((index * 5) % 28) + 1];
    return `${2021 + Math.floor(index / 20)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  });
  const articles = days.map((day, index) =>
    articleRow(`a${index}`, `${day} 10:00`, {
      authors: [index % 3 === 0 ? 'maya' : 'zoe'],
      topics: [topics[index % 2] ?? ''],
      later: index === 4 ? ['a9'] : [],
      links: index === 20 ? ['/2021/01/01/a0/'] : [],
    }),
  );
  const briefs = days
    .filter((_, index) => index % 10 === 0)
    .map((day, index) => briefRow(`b${index}`, `${day} 09:00`));
  return { articles, briefs };
}

const pictures = (): string => '';

test('planned from these rows and the records alone, it shows what it shows in the whole archive', () => {
  const { articles, briefs } = manyRows();
  const whole = planPages(sampleArchive({ authors, articles, briefs }), pictures, []);
  const pages = [...whole.values()].filter(({ texts }) => texts.length > 0);
  expect(pages.length).toBeGreaterThan(60);
  for (const { file, shown, rows = [] } of pages) {
    const named = new Set(rows);
    const few = {
      articles: articles.filter((row) => named.has(row.file)),
      briefs: briefs.filter((row) => named.has(row.file)),
    };
    const small = planPages(sampleArchive({ authors, ...few }), pictures, []);
    expect(small.get(file)?.shown, file).toBe(shown);
  }
});

test('an article names few of them', () => {
  const { articles, briefs } = manyRows();
  const plan = planPages(sampleArchive({ authors, articles, briefs }), pictures, []);
  const page = [...plan.values()].find(({ file }) => /\/a30\/index\.html$/.test(file));
  expect(page?.rows).toContain(articles[30]?.file);
  expect(page?.rows?.length).toBeLessThan(30);
});

test('a page without a text names none, as it is never drawn for a text', () => {
  const plan = planPages(sampleArchive({ authors, ...manyRows() }), pictures, []);
  expect(plan.get('archive/index.html')).toMatchObject({ texts: [], rows: [] });
});
