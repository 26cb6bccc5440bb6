import type { Root } from 'hast';
import { existsSync, globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { rehype } from 'rehype';
import { visit } from 'unist-util-visit';
import { describe, expect, test } from 'vitest';
import { renderMarkdown } from './pipeline.ts';

/* Real posts of many sites and languages, with all the HTML that people put into Markdown. They are
   kept outside the project; where they are absent the test says so and is skipped. */
const folder = fileURLToPath(new URL('../../../shared/fixtures/markdown', import.meta.url));
const reason = existsSync(folder) ? '' : ' (skipped: the fixtures of real articles are not here)';
const files = reason ? [] : globSync('**/*.md', { cwd: folder });

describe.skipIf(reason)(`real articles${reason}`, () => {
  test('are found', () => expect(files.length).toBeGreaterThan(100));

  test.each(files)('%s renders to safe HTML with unique ids', async (file) => {
    const source = readFileSync(`${folder}/${file}`, 'utf8');
    const { html, text } = await renderMarkdown(source.slice(source.indexOf('\n---\n', 4) + 5), {
      lang: 'en',
      site: { base: '/', origin: 'https://example.org', embeds: [] },
      resolvePicture: () => undefined,
    });
    expect(text.length).toBeGreaterThan(50);
    expect(findFaults(rehype().data('settings', { fragment: true }).parse(html))).toEqual([]);
  });
});

const address = /^(?:https?:|mailto:|tel:|#|\/|[^:]*$)/i;

/** What must never be in a rendered text, looked for in a tree that another parser made of it. */
function findFaults(tree: Root): string[] {
  const faults: string[] = [];
  const ids = new Set<unknown>();
  visit(tree, 'element', ({ tagName, properties, children }) => {
    if (/^(?:script|style|iframe|object|embed|form|h1|font|center)$/.test(tagName)) {
      faults.push(`<${tagName}>`);
    }
    for (const [name, value] of Object.entries(properties)) {
      if (/^on|^style$|^align$|^bgColor$/i.test(name)) faults.push(`${tagName} ${name}`);
      if (/^(?:href|src)$/.test(name) && !address.test(String(value))) faults.push(String(value));
      if (name === 'id' && ids.has(value)) faults.push(`two ids ${String(value)}`);
      if (name === 'id') ids.add(value);
    }
    if (/^(?:a|h\d)$/.test(tagName) && children.length === 0) faults.push(`empty ${tagName}`);
  });
  visit(tree, 'element', ({ properties: { href } }) => {
    if (typeof href !== 'string' || !href.startsWith('#') || href === '#top') return;
    if (!ids.has(decodeURIComponent(href.slice(1)))) faults.push(`no place ${href}`);
  });
  return faults;
}
