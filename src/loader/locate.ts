import type { Path, Place } from '#lib/positioned-yaml.ts';
import { parseFrontMatter, parseYamlFile, splitFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';

/** The place of a field's value (or name) in a file; of an absent field, its nearest parent. */
export type Locate = (file: string, path: Path, part?: 'key' | 'value') => Place;

/**
 * Looks places up when they are needed: a finding is rare, and to keep the positions of a hundred
 * thousand files in memory for it is dear.
 */
export function makeLocate(contentDir: string): Locate {
  let last: { file: string; placeOf: (path: Path, part?: 'key' | 'value') => Place } | undefined;
  return (file, path, part) => {
    if (last?.file !== file) last = { file, placeOf: parse(contentDir, file) };
    return last.placeOf(path, part);
  };
}

function parse(contentDir: string, file: string): (path: Path, part?: 'key' | 'value') => Place {
  const read = readText(contentDir, file);
  if ('finding' in read) return () => ({ line: 1, column: 1 });
  const isYaml = /\.ya?ml$/i.test(file);
  const { yaml } = isYaml
    ? parseYamlFile(file, read.text)
    : parseFrontMatter(file, splitFrontMatter(read.text));
  return (path, part) => yaml.placeOf(path, part);
}
