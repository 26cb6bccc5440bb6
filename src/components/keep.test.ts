import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import FeedDays from './FeedDays.astro';
import { keep } from './keep.ts';
import { render, toText } from './render.ts';
import { aBrief, aFeed, anArticle, arabic, english, moment } from './sample.ts';

/** Tests run as `astro dev` does, where nothing is kept; these are about builds. */
beforeEach(() => vi.stubEnv('DEV', false));
afterEach(() => vi.unstubAllEnvs());

/** What Astro makes of a component: something that writes. */
const markup = (...chunks: unknown[]) => ({
  render: (destination: { write(chunk: unknown): void }) => {
    for (const chunk of chunks) destination.write(chunk);
  },
});

function write(drawn: unknown): unknown[] {
  const written: unknown[] = [];
  (drawn as ReturnType<typeof markup>).render({ write: (chunk) => void written.push(chunk) });
  return written;
}

describe('what is kept', () => {
  test('is drawn once for each thing, kind and language', () => {
    const [one, other] = [{}, {}];
    let drawn = 0;
    const draw = () => {
      drawn += 1;
      return markup('<b>', String(drawn), { type: 'maybe-head' }, '</b>');
    };
    const ask = (of: object, kind = 'test', ui = english) =>
      write(keep(ui, kind, of, draw))
        .filter((chunk) => typeof chunk === 'string')
        .join('');
    expect([ask(one), ask(one), ask(other), ask(one)]).toEqual([
      '<b>1</b>',
      '<b>1</b>',
      '<b>2</b>',
      '<b>1</b>',
    ]);
    expect([ask(one, 'other'), ask(one, 'test', arabic)]).toEqual(['<b>3</b>', '<b>4</b>']);
  });

  test('is no script, and nothing that is still to come', async () => {
    const [script, late] = [{}, {}];
    const sign = { type: 'script' };
    const slow = { render: () => Promise.resolve() };
    expect(write(keep(english, 'test', script, () => markup('a', sign)))).toEqual(['a', sign]);
    expect(write(keep(english, 'test', script, () => markup('b')))).toEqual(['b']);
    await (keep(english, 'test', late, () => slow) as typeof slow).render();
    expect(write(keep(english, 'test', late, () => markup('c')))).toEqual(['c']);
  });

  test('is let go when much else has been drawn since', () => {
    const first = {};
    write(keep(english, 'many', first, () => markup('first')));
    for (let at = 0; at < 2000; at += 1) write(keep(english, 'many', {}, () => markup('')));
    expect(write(keep(english, 'many', first, () => markup('anew')))).toEqual(['anew']);
  });
});

test('under `astro dev` nothing is kept, so that an edited component is seen', () => {
  const of = {};
  const ask = (text: string) => write(keep(english, 'edited', of, () => markup(text)));
  expect(ask('built')).toEqual(['built']);
  vi.stubEnv('DEV', true);
  expect([ask('old'), ask('edited')]).toEqual([['old'], ['edited']]);
});

test('a feed that is drawn again has the same bytes; another article with the same address its own', async () => {
  const bodies = new Map([[aBrief('speaker', '2023-12-19 23:10').href, '<i>Body</i>']]);
  const days = aFeed();
  const props = { days, bodies, ui: english };
  const first = await render(FeedDays, props);
  expect(first).toContain('<i>Body</i>');
  expect(await render(FeedDays, props)).toBe(first);
  const article = anArticle({
    title: 'Limits & more',
    href: '/a/',
    date: moment('2023-12-19 20:42'),
  });
  const changed = [{ day: '2023-12-19', items: [{ kind: 'article', article }] }];
  expect(toText(await render(FeedDays, { ...props, days: changed }))).toContain('Limits & more');
});
