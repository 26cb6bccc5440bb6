import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { formats } from './formats.ts';
import { readBack } from './read-back.ts';
import { aFeed, anEntry } from './sample-feed.ts';

/* Strings that have broken programs, kept outside the project; where they are absent the test says
   so and is skipped. */
const file = fileURLToPath(
  new URL('../../../shared/fixtures/text/naughty-strings.json', import.meta.url),
);
const reason = existsSync(file) ? '' : ' (skipped: the strings are not here)';
const strings = reason ? [] : (JSON.parse(readFileSync(file, 'utf8')) as string[]);

describe.skipIf(reason)(`strings that break programs${reason}`, () => {
  test.each(['rss', 'atom', 'json'] as const)('leave %s a feed with all its entries', (name) => {
    const entries = strings.map((words, index) =>
      anEntry({
        id: `tag:example.org,2026:articles/${index}`,
        ...{ title: words, summary: words, html: words },
        authors: [{ name: words, url: 'https://example.org/' }],
        categories: [{ name: words, url: 'https://example.org/' }],
      }),
    );
    const read = readBack[name](formats[name].write(aFeed(entries)));
    expect(read.entries.map(({ id }) => id)).toEqual(entries.map(({ id }) => id));
  });
});
