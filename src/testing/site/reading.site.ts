import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, type Opened } from '../open-site.ts';
import { openSample, templates } from './sample.ts';

let opened: Opened;

beforeAll(async () => {
  opened = await openSample();
});

afterAll(() => opened.close());

const wide = { viewport: { width: 1280, height: 900 } };
const shown = Object.entries(templates).filter(([name]) => name !== 'redirect');

describe('without JavaScript', () => {
  test.each(shown)('%s can be read in full', async (_name, path) => {
    const [without, withScripts] = [
      await visit(opened, path, { ...wide, javaScriptEnabled: false }),
      await visit(opened, path, wide),
    ];
    const shownWithout = new Set(await linesOf(without.page));
    const controls = await withScripts.page.locator('form, label, button').allInnerTexts();
    const ofControls = new Set(controls.flatMap(toLines));
    const lost = (await linesOf(withScripts.page)).filter(
      (line) => !shownWithout.has(line) && !ofControls.has(line),
    );
    expect(lost).toEqual([]);
    await without.close();
    await withScripts.close();
  });

  test.each(['article', 'search'])('no button of %s is offered that does nothing', async (name) => {
    const seen = await visit(opened, templates[name] ?? '', { javaScriptEnabled: false });
    const buttons = seen.page.locator('button:visible:not(.masthead form button)');
    expect(await buttons.count()).toBe(0);
    await seen.close();
  });
});

describe('direction', () => {
  test('the news feed stands right of an English article, left of an Arabic one', async () => {
    expect(await sideOfFeed('article')).toBe('right');
    expect(await sideOfFeed('article in Arabic')).toBe('left');
  });

  test('an Arabic article and its page say so', async () => {
    const seen = await visit(opened, templates['article in Arabic'] ?? '');
    expect(await seen.page.locator('html').getAttribute('dir')).toBe('rtl');
    expect(await seen.page.locator('main article').first().getAttribute('lang')).toBe('ar');
    await seen.close();
  });
});

describe('the latest news', () => {
  test('come on a press, and go again', async () => {
    const seen = await visit(opened, templates['article'] ?? '', wide);
    const feed = seen.page.locator('#page_feed');
    const before = await feed.innerText();
    const button = feed.getByRole('button').first();
    await button.press('Enter');
    await expect.poll(() => feed.innerText()).not.toBe(before);
    expect(seen.requests.filter((url) => url.includes('/feed/latest'))).toHaveLength(1);
    await feed.getByRole('button').first().press('Enter');
    await expect.poll(() => feed.innerText()).toBe(before);
    expect(seen.messages).toEqual([]);
    await seen.close();
  });
});

describe('on paper', () => {
  test('an article is printed without navigation and news feed', async () => {
    const seen = await visit(opened, templates['article'] ?? '', wide);
    await seen.page.emulateMedia({ media: 'print' });
    expect(await seen.page.locator('h1').isVisible()).toBe(true);
    expect(await seen.page.locator('main article p').first().isVisible()).toBe(true);
    expect(await seen.page.locator('nav:visible').count()).toBe(0);
    expect(await seen.page.locator('#page_feed').isVisible()).toBe(false);
    expect(await seen.page.locator('button:visible').count()).toBe(0);
    await seen.close();
  });
});

async function sideOfFeed(name: string): Promise<'left' | 'right'> {
  const seen = await visit(opened, templates[name] ?? '', wide);
  const feed = await seen.page.locator('#page_feed').boundingBox();
  const main = await seen.page.locator('main').boundingBox();
  await seen.close();
  if (!feed || !main) throw new Error(`${name} has no news feed, or no main part.`);
  if (feed.x >= main.x + main.width) return 'right';
  if (feed.x + feed.width <= main.x) return 'left';
  throw new Error(`${name}: the news feed does not stand beside the article.`);
}

async function linesOf(page: Page): Promise<string[]> {
  return toLines(await page.locator('body').innerText());
}

function toLines(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
