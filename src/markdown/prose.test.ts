import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { MarkdownContext } from './context.ts';
import { renderMarkdown } from './pipeline.ts';
import { readProse } from './prose.ts';

const cases = new URL('cases/', import.meta.url);

const context: MarkdownContext = {
  lang: 'en',
  site: { base: '/', origin: 'https://example.org', embeds: [] },
  resolvePicture: () => ({ src: '/', width: 1, height: 1 }),
};

const prose = {
  'marks within a line': 'It *was* **said**, ~~never~~ “done” - "now".\nAnd `a -- "b"\nc` stays.',
  'blocks of all kinds':
    '# One\n\nTwo\n===\n\n> Three\n\n1. four\n2. five\n\n---\n\n- six\n- seven\n\n      eight\n',
  code: 'Run:\n\n```sh\necho "it\'s" --help\n```\n',
  'links and pictures':
    'See [it\'s here](/x/), <https://x.example/it\'s>, [there][1] and ![no](a.jpg) "more".\n\n[1]: /y/\n',
  'a line that is broken': 'One  \ntwo\\\nthree -- four',
};

describe('the words of prose are those of the page', () => {
  test.each(Object.entries(prose))('%s', async (_name, source) => {
    const read = readProse(source, 'en');
    expect(read).toBeDefined();
    expect(read).toBe((await renderMarkdown(source, context)).text);
  });

  test.each(['uk', 'de', 'he'])('in %s', async (lang) => {
    const source = 'Er sagte: "Es ist \'gut\'" -- und ging...';
    expect(readProse(source, lang)).toBe((await renderMarkdown(source, { ...context, lang })).text);
  });

  test.each(readdirSync(cases))('or the pipeline is asked: the case %s', async (name) => {
    const source = readFileSync(new URL(`${name}/input.md`, cases), 'utf8');
    const { text } = await renderMarkdown(source, context);
    expect(readProse(source, 'en') ?? text).toBe(text);
  });
});

test.each([
  'HTML <b>in</b> it',
  'A note[^1]\n\n[^1]: below',
  '![Picture](a.jpg "A caption")',
  ':::note\nA box\n:::',
  '## A heading {#its-id}',
  '[![linked](a.jpg)](/b/)',
  '| a | b |\n|---|---|\n| c | d |',
  '> '.repeat(60) + 'deep',
])('the pipeline is asked for %s', (source) => {
  expect(readProse(source, 'en')).toBeUndefined();
});
