import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, type Opened } from '../open-site.ts';
import { openSample, templates } from './sample.ts';

let opened: Opened;

beforeAll(async () => {
  opened = await openSample();
});

afterAll(() => opened.close());

const article = templates['article'] ?? '';
const sizes = [
  { width: 360, height: 780 },
  { width: 1280, height: 900 },
];

describe.each(sizes)('at $width px', (viewport) => {
  test('the first three stops skip to the article, the news feed and the menu', async () => {
    const { page, close } = await visit(opened, article, { viewport });
    const targets: string[] = [];
    for (let stop = 0; stop < 3; stop++) {
      await page.keyboard.press('Tab');
      targets.push(await page.evaluate(() => document.activeElement?.getAttribute('href') ?? ''));
    }
    expect(targets.every((target) => target.startsWith('#'))).toBe(true);
    expect(new Set(targets).size).toBe(3);
    await close();
  });

  test('a skip link pushes the page down and covers nothing', async () => {
    const { page, close } = await visit(opened, article, { viewport });
    const before = await topOf(page, 'h1');
    await page.keyboard.press('Tab');
    const link = await page.evaluate(() => {
      const { top, bottom, width } =
        document.activeElement?.getBoundingClientRect() ?? new DOMRect();
      const header = document.querySelector('header')?.getBoundingClientRect().top ?? -1;
      return { top, bottom, width, header };
    });
    expect(link.top).toBeGreaterThanOrEqual(0);
    expect(link.width).toBeGreaterThan(20);
    expect(link.header).toBeGreaterThanOrEqual(link.bottom);
    expect(await topOf(page, 'h1')).toBeGreaterThan(before);
    await close();
  });

  test.each([0, 1, 2])('skip link %i takes the keyboard along', async (index) => {
    const { page, close } = await visit(opened, article, { viewport });
    for (let stop = 0; stop <= index; stop++) await page.keyboard.press('Tab');
    const target = await page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    const inside = await page.evaluate(
      (id) => document.querySelector(id)?.contains(document.activeElement),
      target,
    );
    expect(inside, `after ${target}`).toBe(true);
    await close();
  });

  test('every stop on the way through an article is seen, and the way ends', async () => {
    const { page, close } = await visit(opened, article, { viewport });
    const stops = await walkThrough(page);
    const unseen = stops.filter((stop) => !stop.outlined || !stop.inView);
    expect(unseen).toEqual([]);
    expect(stops.length).toBe(await countFocusable(page));
    await close();
  });
});

interface Stop {
  html: string;
  outlined: boolean;
  inView: boolean;
}

/** Presses Tab from the top until the focus comes round again; a trap would go on for ever. */
async function walkThrough(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (let presses = 0; presses < 500; presses++) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate(() => {
      const element = document.activeElement;
      if (!element || element === document.body || element.hasAttribute('data-seen')) return null;
      element.setAttribute('data-seen', '');
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      const { top, bottom, left, right } = element.getBoundingClientRect();
      return {
        html: element.outerHTML.slice(0, 120),
        outlined:
          (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
        inView: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      };
    });
    if (stop === null) return stops;
    stops.push(stop);
  }
  throw new Error('The keyboard goes round in a part of the page and does not come out.');
}

async function countFocusable(page: Page): Promise<number> {
  return await page.evaluate(
    () =>
      [
        ...document.querySelectorAll('a[href], button, input, select, summary, [tabindex="0"]'),
      ].filter((element) => element.checkVisibility({ visibilityProperty: true })).length,
  );
}

async function topOf(page: Page, selector: string): Promise<number> {
  return await page.evaluate(
    (which) => (document.querySelector(which)?.getBoundingClientRect().top ?? 0) + scrollY,
    selector,
  );
}
