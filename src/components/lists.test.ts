import { describe, expect, test } from 'vitest';
import Calendar from './Calendar.astro';
import FrontPage from './FrontPage.astro';
import { toInitials } from './initials.ts';
import Names from './Names.astro';
import Pager from './Pager.astro';
import { render, toText } from './render.ts';
import { anArticle, anAuthor, arabic, english, ukrainian } from './sample.ts';
import type { Author } from '#model/types.ts';
import Teaser from './Teaser.astro';
import Teasers from './Teasers.astro';

describe('a calendar', () => {
  const calendar = {
    month: '2023-12',
    firstWeekday: 1,
    weeks: [
      [
        undefined,
        undefined,
        undefined,
        undefined,
        { day: '2023-12-01', count: 0 },
        { day: '2023-12-02', count: 1, href: '/2023/12/02/' },
        { day: '2023-12-03', count: 8, href: '/2023/12/03/' },
      ],
    ],
  };

  test('is a table with a caption and a header for each weekday', async () => {
    const html = await render(Calendar, { calendar, ui: english, large: true });
    expect(html).toContain('<caption>Articles by day, December 2023</caption>');
    expect(html.match(/<th scope="col">/g)).toHaveLength(7);
    expect(html).toContain('<abbr title="Monday">Mon</abbr>');
    expect(html.match(/<td>/g)).toHaveLength(7);
  });

  test('links the days that have something, with their number of articles', async () => {
    const html = await render(Calendar, { calendar, ui: english, large: true });
    expect([...html.matchAll(/href="([^"]+)"/g)].map((found) => found[1])).toEqual([
      '/2023/12/02/',
      '/2023/12/03/',
    ]);
    expect(html).toContain('<span class="unseen">1 article</span>');
    expect(html).toContain('<span class="unseen">8 articles</span>');
  });

  test('deepens with the number of articles, from 1 to 4', async () => {
    const html = await render(Calendar, { calendar, ui: english });
    expect([...html.matchAll(/data-level="(\d)"/g)].map((found) => found[1])).toEqual(['1', '4']);
  });

  test('takes the shortest names of the weekdays where a small one has no room for others', async () => {
    const small = await render(Calendar, { calendar, ui: arabic });
    expect(small).toContain('<abbr title="الاثنين">ن</abbr>');
    const large = await render(Calendar, { calendar, ui: arabic, large: true });
    expect(large).toContain('<abbr title="الاثنين">الاثنين</abbr>');
  });

  test('begins its week where it is told to', async () => {
    const html = await render(Calendar, { calendar: { ...calendar, firstWeekday: 6 }, ui: arabic });
    expect(html.indexOf('السبت')).toBeLessThan(html.indexOf('الجمعة'));
  });
});

describe('a teaser', () => {
  test('names at most three authors, by the rules of the language', async () => {
    const authors = ['Ada', 'Bo', 'Cy', 'Di'].map((name) => anAuthor(name));
    const html = await render(Teaser, { article: anArticle({ authors }), ui: ukrainian });
    expect(toText(html)).toContain('19 грудня 2023 р. Ada, Bo і Cy …');
  });

  test('shows the clock in a list of one day, and nothing where there is none', async () => {
    const html = await render(Teaser, { article: anArticle(), ui: english, time: 'clock' });
    expect(html).toMatch(/<time[^>]*>23:55<\/time>/);
  });

  test('says the language of a title from elsewhere', async () => {
    const article = anArticle({ lang: 'ar', dir: 'rtl', title: 'عنوان' });
    const html = await render(Teaser, { article, ui: english });
    expect(html).toMatch(/<h3>\s*<a class="[^"]*" href="[^"]*" lang="ar" dir="rtl">/);
  });

  test('is one stop for the keyboard: the picture repeats the headline’s link', async () => {
    const drawn = { src: '/p.webp', width: 3, height: 2 };
    const html = await render(Teaser, { article: anArticle(), ui: english, drawn });
    expect(html).toMatch(/<a class="teaser-picture"[^>]*tabindex="-1" aria-hidden="true"/);
  });
});

describe('the front page', () => {
  const articles = ['One', 'Two', 'Three'].map((title) => anArticle({ title, href: `/${title}/` }));

  test('leads with the newest article and goes on with the others', async () => {
    const html = await render(FrontPage, { latest: articles, sections: [], ui: english });
    expect(html).toMatch(
      /<article class="lead h-entry">.*One.*<\/article>.*<div class="row">.*Two.*Three/s,
    );
  });

  test('with one article has no empty row', async () => {
    const latest = articles.slice(0, 1);
    const html = await render(FrontPage, { latest, sections: [], ui: english });
    expect(html).toContain('One');
    expect(html).not.toContain('class="row"');
  });

  test('with none tells the editor what to do', async () => {
    const html = await render(FrontPage, { latest: [], sections: [], ui: english });
    expect(toText(html)).toContain('The archive is ready for its first article');
    expect(toText(html)).toContain('npm run new -- "The first headline"');
  });

  test('leaves out a section without articles', async () => {
    const section = { id: 'x', name: 'Science', lang: 'en', href: '/x/', path: '/x/' };
    const sections = [{ section, articles: [] }];
    expect(await render(FrontPage, { latest: articles, sections, ui: english })).not.toContain(
      'Science',
    );
  });
});

test('a pager shows the ways that exist, and nothing where there is one part', async () => {
  expect(await render(Pager, { older: '/2/', ui: english })).toContain('rel="next" href="/2/"');
  expect(await render(Pager, { older: '/2/', ui: english })).not.toContain('rel="prev"');
  expect((await render(Pager, { ui: english })).trim()).toBe('');
});

test('an index has a heading only where names have a letter', async () => {
  const names = [{ label: 'Ada', href: '/a/', count: 2000 }];
  expect(toText(await render(Names, { groups: [{ letter: 'A', names }], ui: english }))).toBe(
    'A Ada 2,000',
  );
  expect(await render(Names, { groups: [{ names }], ui: english })).not.toContain('<h2');
});

test('a note below a name is in the language of the name', async () => {
  const names = [{ label: 'Україна', href: '/a/', lang: 'uk', note: 'Події в країні' }];
  const html = await render(Names, { groups: [{ names }], ui: english });
  expect(html).toContain('<small lang="uk">Події в країні</small>');
});

test('a list without articles says so', async () => {
  expect(toText(await render(Teasers, { articles: [], ui: english }))).toBe('No articles.');
});

test('on the list of an author only those who wrote with them are named', async () => {
  const [maya, ana] = [anAuthor('Maya Lind'), anAuthor('Ana Ruiz')];
  const toLine = async (authors: Author[], of?: string) =>
    /<p class="credits[^]*?<\/p>/.exec(
      await render(Teasers, { articles: [anArticle({ authors })], ui: english, of }),
    )?.[0] ?? '';
  expect(toText(await toLine([maya], 'maya-lind'))).toBe('19 December 2023');
  expect(toText(await toLine([maya]))).toBe('19 December 2023 Maya Lind');
  expect(toText(await toLine([maya, ana], 'maya-lind'))).toContain('Maya Lind and Ana Ruiz');
});

test.each([
  ['Maya Lind', 'ML'],
  ['Ludwig van Beethoven', 'LB'],
  ['news desk', 'ND'],
  ['مايا ليند', 'مل'],
  ['Éloïse', 'É'],
  ['', ''],
])('%s goes by %s', (name, initials) => {
  expect(toInitials(name)).toBe(initials);
});
