import { describe, expect, test } from 'vitest';
import { findMergeFaults, type Slice } from './merge-plan.ts';
import { findDifferences, isIn, parseShard, type Agreement } from './shard.ts';

const agreement: Agreement = {
  source: 's',
  config: 'c',
  lockfile: 'l',
  versions: 'v',
  content: 't',
  now: '2026-11-24T09:00:00.000Z',
  plan: 'p',
  pages: 40,
};
const pages = Array.from({ length: 40 }, (_, index) => `${index}/index.html`);

/** Slice `number` of two, as it is made. */
function aSlice(number: number, note: Partial<Slice['note']> = {}): Slice {
  const shard = { number, of: 2 };
  const own = pages.filter((file) => isIn(shard, file)).map((file) => [file, 'bytes']);
  const files = Object.fromEntries(own) as Record<string, string>;
  return { folder: `slice-${number}`, note: { ...agreement, shard, files, others: {}, ...note } };
}

describe('slices', () => {
  test('that are all there, each once, are a site', () => {
    expect(findMergeFaults([aSlice(1), aSlice(2)])).toEqual([]);
    expect(findMergeFaults([aSlice(2), aSlice(1)])).toEqual([]);
  });

  test('of which one is missing are none, and it is named', () => {
    expect(findMergeFaults([aSlice(2)])).toEqual(['Slice 1/2 is missing.']);
    expect(findMergeFaults([])).toEqual(['There is nothing to merge.']);
  });

  test('of which one is there twice are none', () => {
    expect(findMergeFaults([aSlice(1), aSlice(2), { ...aSlice(2), folder: 'again' }])).toEqual([
      'Slice 2/2 is in slice-2 and in again.',
    ]);
  });

  test('that lack a page are none', () => {
    expect(findMergeFaults([aSlice(1, { files: {} }), aSlice(2)])[0]).toMatch(
      /^The site has 40 pages, the slices have \d+: some are missing\.$/,
    );
  });

  test('one of which has a page of the other are none', () => {
    const foreign = pages.find((file) => isIn({ number: 2, of: 2 }, file)) ?? '';
    const { files } = aSlice(1).note;
    const faults = findMergeFaults([aSlice(1, { files: { ...files, [foreign]: 'x' } }), aSlice(2)]);
    expect(faults).toEqual([`${foreign} in slice-1 belongs to another slice.`]);
  });

  test('may hold the same picture, and not two pictures of one name', () => {
    const one = aSlice(1, { others: { '_pictures/a.webp': 'a' } });
    expect(findMergeFaults([one, aSlice(2, { others: { '_pictures/a.webp': 'a' } })])).toEqual([]);
    expect(findMergeFaults([one, aSlice(2, { others: { '_pictures/a.webp': 'b' } })])).toEqual([
      '_pictures/a.webp is one thing in slice-1 and another in slice-2.',
    ]);
  });

  test('of different sources are told by what differs', () => {
    expect(findMergeFaults([aSlice(1), aSlice(2, { lockfile: 'other', plan: 'other' })])).toEqual([
      'slice-2 and slice-1 differ in package-lock.json.',
    ]);
  });
});

test('the plan is told as different only where nothing explains it', () => {
  expect(findDifferences(agreement, { ...agreement, plan: 'x' })).toEqual([
    'the plan of the pages',
  ]);
  expect(findDifferences(agreement, { ...agreement, plan: 'x', content: 'x' })).toEqual([
    'the content',
  ]);
  expect(findDifferences(agreement, agreement)).toEqual([]);
});

test('every page is in one slice, whatever stands beside it', () => {
  for (const file of pages) {
    const owners = [1, 2, 3].filter((number) => isIn({ number, of: 3 }, file));
    expect(owners, file).toHaveLength(1);
  }
});

test('a slice is written 3/8', () => {
  expect(parseShard('3/8')).toEqual({ number: 3, of: 8 });
  for (const wrong of ['0/8', '9/8', '3', '3/', 'a/b', '3/8/1', '-1/8']) {
    expect(parseShard(wrong), wrong).toBeUndefined();
  }
});
