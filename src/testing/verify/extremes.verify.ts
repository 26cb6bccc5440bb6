import { expect, test } from 'vitest';
import { buildSite, type Built } from '../build-site.ts';
import { aBrief, anArticle, aRecord, aSite, type ContentFiles } from '../content-builders.ts';
import { findHtmlFaults } from '../html-rules.ts';
import { isRedirect, readPages } from '../read-site.ts';

test('a byline with 2,000 articles is paged, and one more article leaves the older parts alone', async () => {
  const files = {
    ...aSite(),
    ...aRecord('authors', 'ada-sample'),
    ...numbered(2000, (n) =>
      anArticle(`story-${n}`, { authors: ['ada-sample'], date: dayOf(n), title: `Story ${n}` }),
    ),
  };
  const before = await build(files);
  const newest = anArticle('newest', { authors: ['ada-sample'], date: dayOf(2001) });
  const after = await build(newest, before.content);
  const parts = (built: Built): [string, string][] =>
    [...readPages(built.out)].filter(
      ([path, html]) => /^\/authors\/ada-sample\/\d+\/$/.test(path) && !isRedirect(html),
    );
  expect(parts(before).length).toBeGreaterThan(5);
  const changed = parts(before).filter(([path, html]) => !has(parts(after), path, html));
  expect(changed.map(([path]) => path)).toEqual([]);
  const longest = Math.max(...[...readPages(after.out).values()].map((html) => html.length));
  expect(longest).toBeLessThan(200_000);
});

test('10,000 topics have an index that can be read', async () => {
  const built = await build({
    ...aSite(),
    ...numbered(1000, (n) =>
      anArticle(`story-${n}`, { topics: Array.from({ length: 10 }, (_, t) => `Topic ${n}-${t}`) }),
    ),
  });
  const pages = readPages(built.out);
  expect([...pages.keys()].filter((path) => /^\/topics\/topic-\d+-\d+\/$/.test(path))).toHaveLength(
    10_000,
  );
  expect(pages.get('/topics/')?.length).toBeLessThan(200_000);
});

test('an article of 850,000 characters is a page', async () => {
  const paragraph = 'The session went on through the night, and nobody left the room. '.repeat(10);
  const body = Array.from({ length: 1300 }, (_, n) => `${n}. ${paragraph}`).join('\n\n');
  expect(body.length).toBeGreaterThan(850_000);
  const built = await build({ ...aSite(), ...anArticle('long', {}, body) });
  const html = readPages(built.out).get('/2023/12/19/long/') ?? '';
  expect(html.length).toBeGreaterThan(850_000);
  expect(await findHtmlFaults('/long/', html)).toEqual([]);
});

test('a year without briefs, and one without articles, have their pages', async () => {
  const built = await build({
    ...aSite(),
    ...anArticle('quiet', { date: '2021-05-01' }),
    ...aBrief('10:00', 'only'),
  });
  const pages = readPages(built.out);
  for (const path of ['/2021/', '/2021/05/01/', '/2023/', '/2023/12/19/']) {
    expect(pages.has(path), path).toBe(true);
  }
});

async function build(files: ContentFiles, content?: string): Promise<Built> {
  const built = await buildSite(files, content === undefined ? {} : { content });
  expect(built.code, (built.stdout + built.stderr).slice(-4000)).toBe(0);
  return built;
}

function numbered(count: number, make: (n: number) => ContentFiles): ContentFiles {
  const all = Array.from({ length: count }, (_, n) => Object.entries(make(n)));
  return Object.fromEntries(all.flat());
}

/** The nth day from 1 January 2015. */
function dayOf(n: number): string {
  return new Date(Date.UTC(2015, 0, 1 + n)).toISOString().slice(0, 10);
}

function has(parts: readonly [string, string][], path: string, html: string): boolean {
  return parts.some(([found, same]) => found === path && same === html);
}
