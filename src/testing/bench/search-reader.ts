import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { openSite } from '../open-site.ts';

/** What a reader's browser was sent, as a server sends it: text in brotli, the rest as it is. */
export interface Sent {
  what: string;
  bytes: number;
  /** Without fonts, which every page of the site needs. */
  withoutFonts: number;
  requests: number;
  /** Of the index, whose table was fetched. */
  pieces: number;
  found: string;
}

interface Answer {
  path: string;
  bytes: number;
  /** When it was asked for, in milliseconds since 1970. */
  asked: number;
}

/** The page says when its first result stands there: whoever asks from outside hears of it late. */
const TELL_FIRST = `
  new MutationObserver(() => {
    if (document.querySelector('.results li')) window.firstResult ??= performance.timeOrigin + performance.now();
  }).observe(document, { childList: true, subtree: true });`;

/** Asks the queries one after the other in one visit; the first twice: to its first result, to its last. */
export async function readQueries(folder: string, queries: readonly string[]): Promise<Sent[]> {
  const opened = await openSite(folder);
  const page = await opened.browser.newPage();
  await page.addInitScript(TELL_FIRST);
  const answers: Answer[] = [];
  page.on('response', (response) => {
    const asked = response.request().timing().startTime;
    const answer = { path: new URL(response.url()).pathname, bytes: 0, asked };
    answers.push(answer);
    response.body().then(
      (body) => (answer.bytes = toSentBytes(answer.path, body)),
      () => undefined,
    );
  });
  const [first = '', ...others] = queries;
  await page.goto(`${opened.served.origin}/search/?q=${encodeURIComponent(first)}`);
  await page.locator('.results li').first().waitFor();
  const all = [await settle(page, first, answers)];
  const firstResult = Number(await page.evaluate('window.firstResult'));
  const upToFirst = answers.filter(({ asked }) => asked < firstResult);
  const { found } = toSent(first, [], await page.getByRole('status').innerText());
  all.unshift(toSent(`${first}, to the first result`, upToFirst, found));
  for (const query of others) {
    answers.length = 0;
    await page.getByRole('main').getByRole('searchbox').fill(query);
    await page.keyboard.press('Enter');
    all.push(await settle(page, query, answers));
  }
  await opened.close();
  return all;
}

async function settle(page: Page, query: string, answers: readonly Answer[]): Promise<Sent> {
  await page
    .locator('.results[aria-busy=true]')
    .waitFor({ state: 'attached' })
    .catch(() => undefined);
  await page.locator('.results[aria-busy=false]').waitFor({ state: 'attached', timeout: 120_000 });
  await page.waitForTimeout(300);
  return toSent(query, answers, await page.getByRole('status').innerText());
}

function toSent(what: string, answers: readonly Answer[], found: string): Sent {
  const sum = (some: readonly Answer[]): number => some.reduce((all, { bytes }) => all + bytes, 0);
  return {
    what,
    bytes: sum(answers),
    withoutFonts: sum(answers.filter(({ path }) => !path.endsWith('.woff2'))),
    requests: answers.length,
    pieces: answers.filter(({ path }) => /\/search\/\d.*\.pf_meta$/.test(path)).length,
    found,
  };
}

function toSentBytes(path: string, body: Buffer): number {
  const isPacked = /\.(?:pf_\w+|pagefind|woff2)$/.test(path);
  return isPacked ? body.length : brotliCompressSync(body).length;
}
