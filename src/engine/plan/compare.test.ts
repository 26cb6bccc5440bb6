import { expect, test } from 'vitest';
import { comparePlan, digestPage } from './compare.ts';
import type { PagePlan } from './page-plan.ts';

const component = 'src/pages/index.astro';

function aPage(file: string, shown: string, texts: string[] = []): PagePlan {
  return { file, component, shown, texts };
}

/** The same page as it was left, with `bytes` standing in the site. */
function asKept(page: PagePlan, bodies: Record<string, string> = {}, code = 'code') {
  const digest = digestPage(page, { code, bodyOf: (file) => bodies[file] ?? '' });
  return { ...page, digest, bytes: `bytes of ${page.file}` };
}

function byFile<T extends { file: string }>(pages: readonly T[]): Map<string, T> {
  return new Map(pages.map((page) => [page.file, page]));
}

function compare(
  plan: PagePlan[],
  kept: ReturnType<typeof asKept>[],
  more: { bodies?: Record<string, string>; code?: string; inPlace?: Map<string, string> } = {},
) {
  const { bodies = {}, code = 'code', inPlace } = more;
  const found = comparePlan({
    plan: byFile(plan),
    kept: byFile(kept),
    code,
    bodyOf: (file) => bodies[file] ?? '',
    ...(inPlace && { inPlace }),
  });
  const names = (pages: readonly { file: string }[]) => pages.map(({ file }) => file);
  return { dirty: names(found.dirty), reused: names(found.reused), removed: found.removed };
}

const front = aPage('index.html', 'front');
const story = aPage('a/index.html', 'story', ['articles/a.md']);

test('a page that shows what it showed stays', () => {
  const kept = [asKept(front), asKept(story)];
  expect(compare([front, story], kept)).toEqual({
    dirty: [],
    reused: ['index.html', 'a/index.html'],
    removed: [],
  });
});

test('a page is due that is new, shows something else, or holds another text', () => {
  const kept = [asKept(front), asKept(story, { 'articles/a.md': 'old' })];
  const plan = [{ ...front, shown: 'otherwise' }, story, aPage('new.html', 'new')];
  expect(compare(plan, kept, { bodies: { 'articles/a.md': 'new' } }).dirty).toEqual([
    'index.html',
    'a/index.html',
    'new.html',
  ]);
});

test('with other code every page is due', () => {
  expect(compare([front, story], [asKept(front), asKept(story)], { code: 'other' }).dirty).toEqual([
    'index.html',
    'a/index.html',
  ]);
});

test('a page that is planned no more is removed', () => {
  expect(compare([front], [asKept(front), asKept(story)]).removed).toEqual(['a/index.html']);
});

test('in a folder that is not trusted, a page stays only where its bytes stand', () => {
  const inPlace = new Map([['index.html', 'bytes of index.html']]);
  expect(compare([front, story], [asKept(front), asKept(story)], { inPlace })).toMatchObject({
    dirty: ['a/index.html'],
    reused: ['index.html'],
  });
});
