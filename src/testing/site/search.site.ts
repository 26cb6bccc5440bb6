import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { anArticle, aBrief, aRecord, aSite, type Fields } from '../content-builders.ts';
import { openSite, visit, type Opened, type Visit } from '../open-site.ts';
import { findBarriers } from './measure.ts';

/* The search of a small archive of many languages and three years, under a path, in a real browser. */

const base = '/archive/';

function text(slug: string, date: string, fields: Fields, body: string) {
  return anArticle(slug, { date, ...fields }, body);
}

const content = {
  ...aSite({ url: `https://x.example${base}`, sections: ['world', 'economy'] }),
  ...aRecord('sections', 'world', { name: 'World' }),
  ...aRecord('sections', 'economy', { name: 'Economy' }),
  ...aRecord('authors', 'maya', { name: 'Maya Lind' }),
  ...aRecord('authors', 'zoe', { name: 'Zoe Ray' }),
  ...text(
    'ferry',
    '2023-12-19 12:00',
    { title: 'The ferry returns', kicker: 'Harbour', authors: ['maya', 'zoe'], section: 'world' },
    'After two years the harbour has its ferry again. A grand jury had looked into the matter.',
  ),
  ...text(
    'budget',
    '2022-05-02 09:00',
    { title: 'A budget is passed', authors: ['zoe'], section: 'economy', topics: ['Budgets'] },
    'The city voted for a harbour, for a new ferry and for a jury that is not grand.',
  ),
  ...text(
    'strike',
    '2020-01-15 09:00',
    { title: 'Dockers strike', type: 'analysis', section: 'economy' },
    'Nothing moved in the harbour.',
  ),
  ...text(
    'ukrainian',
    '2022-09-10 10:00',
    { title: 'Міська рада', lang: 'uk' },
    'Після виборів школярі повернулися до шкіл, а на річці відкрили новий міст.',
  ),
  ...text(
    'russian',
    '2022-09-11 10:00',
    { title: 'Городские новости', lang: 'ru' },
    'Жители городов ждали решений о рынках и новых окнах в школах.',
  ),
  ...text(
    'arabic',
    '2022-09-12 10:00',
    { title: 'عودة العبارة', lang: 'ar' },
    'عادت العبارة إلى الميناء بعد عامين، وفرح بها سكان المدينة.',
  ),
  ...text(
    'chinese',
    '2022-09-13 10:00',
    { title: '港口新闻', lang: 'zh' },
    '渡轮在两年后回到港口，北京大学的学生写了一篇报道。',
  ),
  ...text(
    'hebrew',
    '2022-09-14 10:00',
    { title: 'המעבורת חוזרת', lang: 'he' },
    'אחרי שנתיים חזרה המעבורת אל הנמל של העיר.',
  ),
  ...aBrief('11:30', 'tide', 'High water in the harbour.'),
};

let opened: Opened;

beforeAll(async () => {
  const built = await buildSite(content);
  expect(built.code, built.stdout + built.stderr).toBe(0);
  opened = await openSite(built.out, base);
});

afterAll(() => opened.close());

/** Waits until all pieces that were asked for have been looked through. */
async function settle(page: Page): Promise<void> {
  await page.locator('.results[aria-busy=false]').waitFor({ state: 'attached' });
}

async function search(query: string): Promise<Visit> {
  const seen = await visit(opened, `/search/${query}`);
  await settle(seen.page);
  return seen;
}

function titlesOf(page: Page): Promise<string[]> {
  return page.locator('.results h2').allInnerTexts();
}

/** What a query finds, in the order in which it is shown. */
async function find(query: string): Promise<string[]> {
  const seen = await search(query);
  const titles = await titlesOf(seen.page);
  expect(seen.messages).toEqual([]);
  await seen.close();
  return titles;
}

test('a form on every page leads to the search, and only there its program is loaded', async () => {
  const seen = await visit(opened, '/2023/12/19/ferry/');
  expect(seen.requests.filter((url) => url.includes('/search/'))).toEqual([]);
  await seen.page.locator('.masthead').getByRole('searchbox').fill('dockers');
  await seen.page.keyboard.press('Enter');
  await seen.page.waitForURL(`${opened.served.origin}${base}search/?q=dockers`);
  await settle(seen.page);
  expect(await titlesOf(seen.page)).toEqual(['Dockers strike']);
  expect(seen.messages).toEqual([]);
  await seen.close();
});

describe('a text of any language is found', () => {
  test.each([
    ['a Ukrainian word as it stands', 'виборів', 'Міська рада'],
    ['another form of it', 'вибори', 'Міська рада'],
    ['a form with another vowel', 'школа', 'Міська рада'],
    ['a form with another consonant', 'річка', 'Міська рада'],
    ['a word of a Ukrainian title', 'радою', 'Міська рада'],
    ['another form of a Russian word', 'город', 'Городские новости'],
    ['a form with a vowel that comes and goes', 'рынок', 'Городские новости'],
    ['an Arabic word', 'الميناء', 'عودة العبارة'],
    ['an Arabic word without its article', 'عبارة', 'عودة العبارة'],
    ['a Chinese word', '渡轮', '港口新闻'],
    ['a longer Chinese word', '北京大学', '港口新闻'],
    ['a Hebrew word', 'המעבורת', 'המעבורת חוזרת'],
  ])('%s: %s', async (_what, query, title) => {
    expect(await find(`?q=${query}`)).toContain(title);
  });

  test('all words must be met', async () => {
    expect(await find('?q=ferry voted')).toEqual(['A budget is passed']);
    expect(await find('?q=大京')).toEqual([]);
  });

  test('words in quotation marks are found as they stand', async () => {
    expect(await find('?q="grand jury"')).toEqual(['The ferry returns']);
  });
});

describe('what is found', () => {
  const all = [
    'The ferry returns',
    'High water in the harbour.',
    'A budget is passed',
    'Dockers strike',
  ];

  test('is sorted by date where the reader says so', async () => {
    expect(await find('?q=harbour&sort=date')).toEqual(all);
    expect((await find('?q=harbour')).sort()).toEqual(all.toSorted());
  });

  test.each([
    ['author=zoe', ['The ferry returns', 'A budget is passed']],
    ['author=Maya Lind', ['The ferry returns']],
    ['section=economy', ['A budget is passed', 'Dockers strike']],
    ['topic=budgets', ['A budget is passed']],
    ['type=brief', ['High water in the harbour.']],
    ['type=analysis', ['Dockers strike']],
    ['lang=en', all],
    ['lang=uk', []],
    ['from=2022', all.slice(0, 3)],
    ['to=2022', all.slice(2)],
    ['from=2021&to=2022', ['A budget is passed']],
    ['author=nobody', []],
  ])('is narrowed by %s', async (limit, titles) => {
    expect(await find(`?q=harbour&sort=date&${limit}`)).toEqual(titles);
  });

  test('may be everything of an author, newest first', async () => {
    expect(await find('?author=zoe')).toEqual(['The ferry returns', 'A budget is passed']);
  });

  test('says where, what, when and by whom, and marks the words', async () => {
    const seen = await search('?q=ferry&from=2023');
    const result = seen.page.locator('.results li').first();
    expect(await result.locator('.kicker').innerText()).toBe('Harbour');
    expect(await result.locator('h2 a').getAttribute('href')).toBe(`${base}2023/12/19/ferry/`);
    expect(await result.locator('time').getAttribute('datetime')).toBe('2023-12-19');
    expect(await result.locator('.credits').innerText()).toContain('Maya Lind, Zoe Ray');
    expect(await result.locator('mark').allInnerTexts()).toEqual(['ferry']);
    await seen.close();
  });

  test('says its language and direction', async () => {
    const seen = await search('?q=המעבורת');
    const heading = seen.page.locator('.results h2');
    expect(await heading.getAttribute('lang')).toBe('he');
    expect(await heading.getAttribute('dir')).toBe('rtl');
    await seen.close();
  });
});

describe('the form', () => {
  test('puts what is chosen into the address, and the way back leads back', async () => {
    const seen = await search('?q=harbour');
    const { page } = seen;
    await page.getByText('Narrow the search').click();
    await page.getByLabel('Author').selectOption('Maya Lind');
    await settle(page);
    expect(new URL(page.url()).search).toBe('?q=harbour&author=maya');
    expect(await titlesOf(page)).toEqual(['The ferry returns']);
    await page.goBack();
    await expect.poll(() => titlesOf(page)).toHaveLength(4);
    expect(await page.getByLabel('Author').inputValue()).toBe('');
    expect(seen.messages).toEqual([]);
    await seen.close();
  });

  test('says how much was found, to a screen reader too, and where nothing was', async () => {
    const seen = await search('?q=harbour');
    const status = seen.page.getByRole('status');
    expect(await status.innerText()).toBe('4 results');
    await seen.page.getByRole('main').getByRole('searchbox').fill('zeppelin');
    await seen.page.keyboard.press('Enter');
    await expect.poll(() => status.innerText()).toBe('Nothing was found.');
    await seen.close();
  });

  test('holds what a shared address asks for', async () => {
    const seen = await search('?q=harbour&section=economy&to=2022&sort=date');
    const { page } = seen;
    expect(await page.getByRole('main').getByRole('searchbox').inputValue()).toBe('harbour');
    expect(await page.getByLabel('Section').inputValue()).toBe('economy');
    expect(await page.getByLabel('To year').inputValue()).toBe('2022');
    expect(await page.getByLabel('Order').inputValue()).toBe('date');
    await seen.close();
  });

  test('is worked with the keyboard alone', async () => {
    const seen = await visit(opened, '/search/');
    const { page } = seen;
    await page.getByRole('main').getByRole('searchbox').focus();
    await page.keyboard.type('dockers');
    await page.keyboard.press('Enter');
    await expect.poll(() => titlesOf(page)).toEqual(['Dockers strike']);
    const reached = () => page.evaluate(() => document.activeElement?.textContent ?? '');
    for (let stop = 0; stop < 12 && (await reached()) !== 'Dockers strike'; stop++) {
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/2020\/01\/15\/strike\/$/);
    await seen.close();
  });
});

test('pieces come newest first, and none of years that were not asked for', async () => {
  const seen = await search('?q=harbour&from=2021');
  const pieces = seen.requests.flatMap(
    (url) => /\/search\/(\d{4})\/.*pf_meta/.exec(url)?.[1] ?? [],
  );
  expect(pieces).toEqual(['2023', '2022']);
  await seen.close();
});

test('axe finds no barrier among results and limits', async () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    const seen = await visit(opened, '/search/?q=harbour&type=news', { colorScheme });
    await settle(seen.page);
    expect(await findBarriers(seen.page)).toEqual([]);
    await seen.close();
  }
});

test('without JavaScript the page says so and leads to people, topics and days', async () => {
  const seen = await visit(opened, '/search/?q=harbour', { javaScriptEnabled: false });
  const main = seen.page.getByRole('main');
  expect(await main.innerText()).toContain('JavaScript');
  const links = await main
    .getByRole('link')
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
  expect(links).toEqual([`${base}authors/`, `${base}topics/`, `${base}archive/`]);
  expect(await main.locator('form:visible').count()).toBe(0);
  await seen.close();
});

test('a search that cannot be loaded says so, and works when it can', async () => {
  const seen = await visit(opened, '/search/');
  const { page } = seen;
  await page.route('**/pieces.json', (route) => route.abort());
  await page.getByRole('main').getByRole('searchbox').fill('harbour');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.getByRole('status').innerText()).toContain('could not be loaded');
  await page.unroute('**/pieces.json');
  await page.getByRole('main').getByRole('button', { name: 'Search', exact: true }).click();
  await expect.poll(() => titlesOf(page)).toHaveLength(4);
  await seen.close();
});
