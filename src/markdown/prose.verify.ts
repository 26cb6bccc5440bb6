import { expect, test } from 'vitest';
import { hasCorpus, readCorpus } from '#testing/corpus-bodies.ts';
import { renderMarkdown } from './pipeline.ts';
import { readProse } from './prose.ts';

/* The same proof as prose.test.ts, on thousands of real articles. */

const reason = hasCorpus ? '' : ' (skipped: the corpus of real articles is not here)';

test.skipIf(reason)(`the words of every article are those of its page${reason}`, async () => {
  const bodies = [...readCorpus()].map(([, body]) => body);
  expect(await findOthers(bodies)).toEqual([]);
  const prose = bodies.filter((body) => readProse(body, 'en') !== undefined);
  expect(prose.length / bodies.length).toBeGreaterThan(0.5);
});

async function findOthers(sources: readonly string[]): Promise<string[]> {
  const found: string[] = [];
  for (const source of sources) {
    const words = readProse(source, 'en');
    if (words === undefined) continue;
    if (words !== (await render(source))) found.push(JSON.stringify(source));
  }
  return found;
}

async function render(source: string): Promise<string> {
  const { text } = await renderMarkdown(source, {
    lang: 'en',
    site: { base: '/', origin: 'https://example.org', embeds: [] },
    resolvePicture: () => ({ src: '/', width: 1, height: 1 }),
  });
  return text;
}
