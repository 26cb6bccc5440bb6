import { readContent } from '#loader/read-content.ts';
import type { Content } from '#schema/row.ts';
import { parseSite } from '#site/read-site.ts';
import { aFolder, writeFiles } from './build-site.ts';
import type { ContentFiles } from './content-builders.ts';

const site = `name: The Fixture
url: https://x.example/archive/
language: en
timeZone: Europe/Kyiv
`;

/** Reads a content folder of these files with the loader; `settings` are lines of its site.yaml. */
export async function readFiles(files: ContentFiles, settings = ''): Promise<Content> {
  const folder = aFolder('loader');
  writeFiles(folder, files);
  const parsed = parseSite(site + settings);
  if (!parsed.site) throw new Error(JSON.stringify(parsed.findings));
  return readContent(folder, parsed.site);
}

/**
 * What the loader finds in these files, each as `file:line:column severity rule`. That an article
 * has no id is left out: nearly every fixture would have to say so.
 */
export async function findingsOf(files: ContentFiles, settings = ''): Promise<string[]> {
  const { findings } = await readFiles(files, settings);
  return findings
    .filter(({ rule }) => rule !== 'missing-id')
    .map(({ file, line, column, severity, rule }) => {
      return `${[file, line, column].filter(Boolean).join(':')} ${severity} ${rule}`;
    });
}
