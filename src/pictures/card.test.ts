import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import type { CardText } from '#model/card.ts';
import { cacheDir } from './cache.ts';
import { canDraw, toRanges, withoutPictographs } from './card-fonts.ts';
import { makeCard } from './card.ts';

const words: CardText = {
  site: 'The Sample',
  kicker: 'World',
  title: 'A bridge reopens',
  byline: 'Maya Lind',
  date: '19 December 2023',
  dir: 'ltr',
};

async function draw(changes: Partial<CardText>): Promise<Buffer> {
  const card = await makeCard({ ...words, ...changes }, '/');
  if (!card) throw new Error('no card');
  return readFileSync(join(cacheDir, basename(card.src)));
}

/** The share of a card's ink, byline and date apart, that lies in its left half. */
async function inkAtLeft(card: Buffer): Promise<number> {
  const { data, info } = await sharp(card)
    .extract({ left: 0, top: 20, width: 1200, height: 500 })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const dark = [...data.keys()].filter((index) => (data[index] ?? 255) < 128);
  return dark.filter((index) => index % info.width < info.width / 2).length / dark.length;
}

describe('a card', () => {
  test('has the size that networks ask for, at an address made of its words', async () => {
    const card = await makeCard(words, '/archive/');
    expect(card).toMatchObject({ width: 1200, height: 630, type: 'image/png' });
    expect(card?.src).toMatch(/^\/archive\/_pictures\/[0-9a-f]{20}\.png$/);
    expect(await sharp(await draw({})).metadata()).toMatchObject({ width: 1200, height: 630 });
  });

  test('is another one as soon as a word of it is, and the same otherwise', async () => {
    const same = await makeCard({ ...words }, '/');
    const other = await makeCard({ ...words, date: '20 December 2023' }, '/');
    const first = await makeCard(words, '/');
    expect(same?.src).toBe(first?.src);
    expect(other?.src).not.toBe(first?.src);
  });

  // Where a font lacks its letters, two of them look alike: a box and a box.
  test.each([
    ['Latin beyond English', 'ő', 'ű'],
    ['Vietnamese', 'ế', 'ữ'],
    ['Cyrillic', 'ж', 'щ'],
    ['Ukrainian', 'ї', 'ґ'],
    ['Greek', 'ω', 'ψ'],
    ['Arabic', 'ب', 'ش'],
  ])('has letters of its own for %s', async (_script, one, other) => {
    expect((await draw({ title: one })).equals(await draw({ title: other }))).toBe(false);
  });

  test('stands at the right where the article is read from there', async () => {
    const title = 'لماذا تموت';
    expect(await inkAtLeft(await draw({ title: 'A bridge' }))).toBeGreaterThan(0.8);
    expect(await inkAtLeft(await draw({ title, kicker: '', dir: 'rtl' }))).toBeLessThan(0.1);
  });

  test('keeps the longest headline inside', async () => {
    const card = await draw({ title: 'Endless words about everything '.repeat(40) });
    const edge = { left: 1140, top: 20, width: 60, height: 610 };
    const { channels } = await sharp(await sharp(card).extract(edge).toBuffer()).stats();
    expect(channels[0]?.min).toBeGreaterThan(240);
  });

  test('is made of the words alone where a headline has emoji, and keeps signs that are letters', async () => {
    const plain = await makeCard({ ...words, title: 'A bridge reopens' }, '/');
    for (const title of [
      '🔥 A bridge reopens',
      'A 👩‍👩‍👧‍👦 bridge ❤️ reopens 🇺🇦',
      'A bridge reopens ☀️',
    ]) {
      expect((await makeCard({ ...words, title }, '/'))?.src).toBe(plain?.src);
    }
    expect(await makeCard({ ...words, title: '🔥' }, '/')).toBeUndefined();
    expect(withoutPictographs('№ 7* © The Wire® #1 – ok™')).toBe('№ 7* © The Wire® #1 – ok™');
    expect(canDraw('© The Wire® ok™')).toBe(true);
  });

  test('is not made where our fonts lack a letter', async () => {
    expect(await makeCard({ ...words, title: '你好' }, '/')).toBeUndefined();
    expect(['Привіт, «світе»!', 'שלום', 'fire 🔥', 'سلام 123 – ok'].map(canDraw)).toEqual([
      true,
      false,
      false,
      true,
    ]);
  });
});

test('ranges of letters are read as numbers', () => {
  expect(toRanges('U+0460-052F,U+20B4')).toEqual([
    [0x460, 0x52f],
    [0x20b4, 0x20b4],
  ]);
});
