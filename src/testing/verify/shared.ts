import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ContentFiles } from '../content-builders.ts';

/** Why a proof is not run where the folder of real articles is absent. */
export const withoutShared = 'needs real articles in ../shared, which are no part of the project';

/**
 * Reads a folder of real articles (`YYYY/MM/slug.md`) as a newsroom would bring it: two fields get
 * the name they have here, everything else is taken as it stands.
 */
export function readRealArticles(folder: string): ContentFiles {
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' });
  return Object.fromEntries(
    paths
      .filter((path) => path.endsWith('.md'))
      .map((path) => [`articles/${path}`, renameFields(readFileSync(join(folder, path), 'utf8'))]),
  );
}

function renameFields(text: string): string {
  const end = text.indexOf('\n---', 3);
  const head = text
    .slice(0, end)
    .replace(/^description:/m, 'standfirst:')
    .replace(/^tags:/m, 'topics:');
  return head + text.slice(end);
}
