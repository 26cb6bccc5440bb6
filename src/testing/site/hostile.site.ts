import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../build-site.ts';
import { allOf, aSite } from '../content-builders.ts';
import { toHostileFiles } from '../hostile-site.ts';
import { hostileStrings } from '../hostile-strings.ts';
import { findHtmlFaults } from '../html-rules.ts';
import { readPages } from '../read-site.ts';
import { openSite, visit, type Opened } from '../open-site.ts';
import { measureOverflow } from './measure.ts';

let pages: Map<string, string>;
let opened: Opened;

beforeAll(async () => {
  const name = hostileStrings[0] ?? '';
  const files = hostileStrings.map((text, place) => toHostileFiles(text, place));
  const site = aSite({ name, tagline: name, publisher: { name }, licence: { name } });
  const built = await buildSite({ ...site, ...allOf(files) });
  expect(built.code, built.stdout + built.stderr).toBe(0);
  pages = readPages(built.out);
  opened = await openSite(built.out);
});

afterAll(() => opened.close());

test('every page stays valid', async () => {
  const faults = await Promise.all([...pages].map(([path, html]) => findHtmlFaults(path, html)));
  expect(faults.flat()).toEqual([]);
});

test.each(hostileStrings.map((text, place) => [text, place] as const))(
  '%s stands on its page as it was written',
  async (text, place) => {
    const seen = await visit(opened, `/2023/12/19/hostile-${place}/`);
    const heading = (await seen.page.locator('h1').textContent()) ?? '';
    expect(squeeze(heading)).toContain(squeeze(text));
    expect(await seen.page.evaluate(() => 'injected' in window)).toBe(false);
    expect(seen.messages).toEqual([]);
    await seen.close();
  },
);

test.each(['/', '/authors/', '/topics/', '/sections/', '/2023/12/19/', '/2023/12/'])(
  '%s shows them all and runs none',
  async (path) => {
    const seen = await visit(opened, path, { viewport: { width: 360, height: 780 } });
    expect(await seen.page.evaluate(() => 'injected' in window)).toBe(false);
    expect(seen.messages).toEqual([]);
    expect(await measureOverflow(seen.page)).toEqual({ pixels: 0, wide: [] });
    await seen.close();
  },
);

/** White space is the browser's affair; straight quotes and double hyphens are set as a printer would. */
function squeeze(text: string): string {
  return text
    .replaceAll(/[“”„«»‘’‚"]/g, "'")
    .replaceAll(/[—–]|--/g, '-')
    .replaceAll('…', '...')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .normalize('NFC');
}
