import type { Nodes } from 'hast';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rehype } from 'rehype';
import { expect, test } from 'vitest';
import type { MarkdownContext } from './context.ts';
import { renderMarkdown } from './pipeline.ts';

/*
 * One folder a case: input.md, output.html written by hand, and config.json where the context is
 * not the plain one. Trees are compared, so the expected HTML may be laid out to be read.
 */

const cases = new URL('cases/', import.meta.url);

test.each(readdirSync(cases))('renders the case %s', async (name) => {
  const read = (file: string) => readFileSync(new URL(`${name}/${file}`, cases), 'utf8');
  const config = existsSync(new URL(`${name}/config.json`, cases)) ? read('config.json') : '{}';
  const { html } = await renderMarkdown(read('input.md'), toContext(JSON.parse(config) as Config));
  expect(toTree(html)).toEqual(toTree(read('output.html')));
});

type Config = Partial<MarkdownContext> & { links?: Record<string, string> };

/** Every picture is there, except those called missing. */
function toContext({ links = {}, ...config }: Config): MarkdownContext {
  return {
    lang: 'en',
    site: { base: '/', origin: 'https://example.org', embeds: [] },
    resolvePicture: (src) => {
      const name = basename(src, '.jpg');
      if (name === 'missing') return undefined;
      return { src: `/_pictures/${name}.webp`, width: 640, height: 360 };
    },
    resolveLink: (href) => links[href],
    ...config,
  };
}

const parser = rehype().data('settings', { fragment: true });
const spaced = new Set(['p', 'a', 'code', 'em', 'label', 'span', 'pre', 'strong', 'sup']);

/** The tree without positions and without the white space between blocks. */
function toTree(html: string): unknown {
  return strip(parser.parse(html), '');
}

function strip(node: Nodes, parent: string): unknown {
  if (node.type === 'text') return spaced.has(parent) ? node.value : node.value.trim() || undefined;
  if (node.type !== 'element' && node.type !== 'root') return node.type;
  const name = node.type === 'root' ? '' : node.tagName;
  const properties = node.type === 'root' ? {} : node.properties;
  const children = node.children
    .map((child) => strip(child, name))
    .filter((child) => child !== undefined);
  return { name, properties, children };
}
