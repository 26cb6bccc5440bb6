import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findBrokenWalls } from './architecture.ts';
import { projectRoot } from './project-root.ts';

test('every import in src goes through a door of HOUSE 2', () => {
  expect(findBrokenWalls(readProject())).toEqual([]);
});

test('the project is really read', () => {
  const paths = [...readProject().keys()];
  expect(paths).toContain('src/schema/fields.ts');
  expect(paths).toContain('src/testing/architecture.test.ts');
});

describe('an import across rooms', () => {
  test('names the rooms that are open and what to do instead', () => {
    expect(walls({ 'src/feeds/rss.ts': "import { a } from '#queries/articles.ts';" })).toEqual([
      '`src/feeds/rss.ts` imports `#queries/articles.ts`. ' +
        'Feeds may import schema (types), lib, model, i18n. Pass what it found in from the page.',
    ]);
  });

  test.each([
    ["export { a } from '#queries/x.ts';", 're-export'],
    ["export type { A } from '#queries/x.ts';", 'type re-export'],
    ["const a = await import('#queries/x.ts');", 'dynamic import'],
    ["export let a: import('#queries/x.ts').A;", 'import type'],
    ["import '#queries/x.ts';", 'bare import'],
    ["const a = import.meta.glob('#queries/*.ts');", 'glob'],
  ])('is seen in %s (%s)', (text) => {
    expect(walls({ 'src/model/x.ts': text })).toHaveLength(1);
  });

  test.each([
    "---\nimport { a } from '#queries/x.ts';\n---\n<p>a</p>",
    "<p>a</p><script>import '#queries/x.ts';</script>",
    '<script src="#queries/x.ts"></script>',
  ])('is seen in an Astro component: %s', (text) => {
    expect(walls({ 'src/components/X.astro': text })).toHaveLength(1);
  });

  test('of a schema may be for its types only', () => {
    expect(walls({ 'src/model/x.ts': "import type { A } from '#schema/a.ts';" })).toEqual([]);
    expect(walls({ 'src/model/x.ts': "import { type A } from '#schema/a.ts';" })).toEqual([]);
    expect(walls({ 'src/model/x.ts': "import { a, type A } from '#schema/a.ts';" })[0]).toContain(
      'for more than its types',
    );
  });

  test('is open to testing for tests, and for nothing else', () => {
    const text = "import { aSite } from '#testing/a-site.ts';";
    expect(walls({ 'src/model/x.test.ts': text })).toEqual([]);
    expect(walls({ 'src/model/x.ts': text })).toHaveLength(1);
  });

  test('holds in tests as in the code beside them', () => {
    expect(walls({ 'src/model/x.test.ts': "import '#queries/x.ts';" })).toHaveLength(1);
  });

  test('to a room that does not exist is told', () => {
    expect(walls({ 'src/model/x.ts': "import '#attic/x.ts';" })[0]).toContain('no such room');
  });
});

describe('an import within a room', () => {
  test('may go up and down inside it', () => {
    expect(walls({ 'src/markdown/a/b.ts': "import '../c.ts';" })).toEqual([]);
  });

  test('may not leave it', () => {
    expect(walls({ 'src/markdown/a.ts': "import '../lib/c.ts';" })).toEqual([
      '`src/markdown/a.ts` imports `../lib/c.ts`, which leaves its room. Write `#lib/c.ts`.',
    ]);
  });

  test('carries an extension', () => {
    expect(walls({ 'src/lib/a.ts': "import './b';" })[0]).toContain('without an extension');
  });

  test('does not run in a circle, types included', () => {
    const circle = walls({
      'src/lib/a.ts': "import './b.ts';",
      'src/lib/b.ts': "import type { C } from '#lib/c.ts';",
      'src/lib/c.ts': "import './a.ts';",
    });
    expect(circle).toEqual([
      'Files import each other in a circle: src/lib/a.ts → src/lib/b.ts → src/lib/c.ts → ' +
        'src/lib/a.ts. Move what they share to a third.',
    ]);
  });

  test('may meet again without a circle', () => {
    const diamond = {
      'src/lib/a.ts': "import './b.ts'; import './c.ts';",
      'src/lib/b.ts': "import './d.ts';",
      'src/lib/c.ts': "import './d.ts';",
      'src/lib/d.ts': '',
    };
    expect(walls(diamond)).toEqual([]);
  });
});

describe('the outside world', () => {
  test.each([
    ['src/model/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/lib/x.ts', "import { z } from 'zod';"],
    ['src/components/x.ts', "import { getCollection } from 'astro:content';"],
    ['src/model/x.ts', 'export const a = Date.now();'],
    ['src/model/x.ts', 'export const a = new Date();'],
    ['src/i18n/x.ts', 'export const a = process.env.LANG;'],
    ['src/components/x.ts', 'document.title;'],
    ['src/model/x.ts', 'window.scrollTo(0, 0);'],
    ['src/loader/x.ts', 'export const a = process.argv;'],
  ])('is closed to %s: %s', (path, text) => {
    expect(walls({ [path]: text })).toHaveLength(1);
  });

  test.each([
    ['src/loader/x.ts', "import { readFileSync } from 'node:fs';"],
    ['src/schema/x.ts', "import { z } from 'zod';"],
    ['src/queries/x.ts', "import { getCollection } from 'astro:content';"],
    ['src/model/x.ts', 'export const a = new Date(0);'],
    ['src/client/x.ts', 'document.title;'],
    ['src/loader/x.ts', 'export const a = (document: Doc) => document.contents;'],
    ['src/loader/new-cli.ts', 'export const a = process.argv;'],
    ['src/markdown/x.ts', "import { visit } from 'unist-util-visit';"],
  ])('is open to %s: %s', (path, text) => {
    expect(walls({ [path]: text })).toEqual([]);
  });
});

describe('files', () => {
  test.each(['src/model/index.ts', 'src/utils/x.ts', 'src/lib/utils/x.ts', 'src/attic/x.ts'])(
    'may not be called %s',
    (path) => {
      expect(walls({ [path]: '' })).toHaveLength(1);
    },
  );

  test('the configuration imports integrations by their place', () => {
    expect(walls({ 'astro.config.mjs': "import { a } from './src/engine/a.ts';" })).toEqual([]);
    expect(walls({ 'astro.config.mjs': "import { a } from './src/model/a.ts';" })).toHaveLength(1);
  });
});

function walls(files: Record<string, string>): string[] {
  return findBrokenWalls(new Map(Object.entries(files)));
}

function readProject(): Map<string, string> {
  const below = readdirSync(join(projectRoot, 'src'), { recursive: true, withFileTypes: true });
  const paths = below
    .filter((entry) => entry.isFile() && /\.(?:ts|mts|js|mjs|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(projectRoot.length + 1));
  return new Map(
    [...paths, 'astro.config.mjs']
      .sort()
      .flatMap((path) => readIfThere(path).map((text) => [path, text] as const)),
  );
}

function readIfThere(path: string): string[] {
  try {
    return [readFileSync(join(projectRoot, path), 'utf8')];
  } catch {
    return [];
  }
}
