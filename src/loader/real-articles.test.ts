import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { readFiles } from '#testing/findings-of.ts';
import { hasShared, sharedDir } from '#testing/project-root.ts';

// Needs real articles in ../shared, which are no part of the project.
test.skipIf(!hasShared)('real articles of many newsrooms load without an error', async () => {
  const folder = join(sharedDir, 'fixtures/markdown');
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  const files = paths
    .filter((path) => path.endsWith('.md'))
    .map((path) => [`articles/${path}`, toOurWords(readFileSync(join(folder, path), 'utf8'))]);
  const { articles, findings } = await readFiles(
    Object.fromEntries(files) as Record<string, string>,
  );
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(articles).toHaveLength(files.length);
  expect(articles.length).toBeGreaterThanOrEqual(200);
});

function toOurWords(text: string): string {
  const end = text.indexOf('\n---', 3);
  const head = text.slice(0, end).replace(/^description:/m, 'standfirst:');
  return head.replace(/^tags:/m, 'topics:') + text.slice(end);
}
