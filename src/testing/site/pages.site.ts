import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { visit, type Opened, type Visit } from '../open-site.ts';
import { openSample, templates } from './sample.ts';
import { findBarriers, measureOverflow, measureShift, runsInlineScript } from './measure.ts';

/*
 * The promises every template keeps, in a real browser. A redirect leads on before anything can be
 * looked at; it is proved in html.site.ts and builds.site.ts.
 */

const shown = Object.entries(templates).filter(([name]) => name !== 'redirect');

const views = [
  { width: 360, height: 780, colorScheme: 'light' },
  { width: 360, height: 780, colorScheme: 'dark' },
  { width: 1280, height: 900, colorScheme: 'light' },
  { width: 1280, height: 900, colorScheme: 'dark' },
] as const;

let opened: Opened;

beforeAll(async () => {
  opened = await openSample();
});

afterAll(() => opened.close());

describe.each(shown)('%s', (_name, path) => {
  describe.each(views)('at $width px, $colorScheme', ({ width, height, colorScheme }) => {
    let seen: Visit;

    beforeAll(async () => {
      seen = await visit(opened, path, { viewport: { width, height }, colorScheme }, 'late fonts');
    });

    afterAll(() => seen.close());

    test('nothing moves while it loads', async () => {
      expect(await measureShift(seen.page)).toEqual({ score: 0, moved: [] });
    });

    test('it is as wide as the window', async () => {
      expect(await measureOverflow(seen.page)).toEqual({ pixels: 0, wide: [] });
    });

    test('axe finds no barrier', async () => {
      expect(await findBarriers(seen.page)).toEqual([]);
    });

    test('it says nothing on the console and asks no other host', () => {
      const foreign = seen.requests.filter((url) => !url.startsWith(opened.served.origin));
      const unexpected = seen.messages.filter((message) => !isOwnStatus(message, seen.status));
      expect({ foreign, unexpected }).toEqual({ foreign: [], unexpected: [] });
    });
  });

  test('axe finds no barrier while its fonts have not come', async () => {
    const seen = await visit(opened, path, { viewport: { width: 412, height: 800 } }, 'no fonts');
    expect(await findBarriers(seen.page)).toEqual([]);
    await seen.close();
  });

  test('an injected script does not run', async () => {
    const seen = await visit(opened, path);
    expect(await runsInlineScript(seen.page)).toBe(false);
    await seen.close();
  });
});

describe('the measures themselves', () => {
  test('see a page that moves, a page that is too wide, a barrier and a script', async () => {
    const page = await opened.browser.newPage({ viewport: { width: 360, height: 780 } });
    await page.setContent(
      '<div id="late"></div><p style="width: 900px">wide</p><img src="data:,">' +
        '<script>setTimeout(() => { late.style.height = "300px"; }, 100)</script>',
    );
    await page.waitForTimeout(200);
    expect((await measureShift(page)).score).toBeGreaterThan(0);
    expect((await measureOverflow(page)).pixels).toBeGreaterThan(500);
    expect((await findBarriers(page)).join()).toContain('image-alt');
    expect(await runsInlineScript(page)).toBe(true);
    await page.close();
  });
});

/** A browser notes on the console that the page for “not found” came with that status. */
function isOwnStatus(message: string, status: number): boolean {
  return status === 404 && /^error: Failed to load resource.*404/.test(message);
}
