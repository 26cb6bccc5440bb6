import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** Where the site of a content folder will stand, read without the project's own reader. */
export function readPlace(contentDir: string): { origin: string; base: string } {
  const { url } = parse(readFileSync(join(contentDir, 'site.yaml'), 'utf8')) as { url: string };
  const { origin, pathname } = new URL(url);
  return { origin, base: pathname.endsWith('/') ? pathname : `${pathname}/` };
}
