import type { Path, Place } from '#lib/positioned-yaml.ts';
import { parseFrontMatter, parseYamlFile, splitFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';
import type { Places } from './stand-in.ts';

/** The place of a field's value (or name) in a file; of an absent field, its nearest parent. */
export type Locate = (file: string, path: Path, part?: 'key' | 'value') => Place;

/**
 * Looks places up when they are needed: a finding is rare, and to keep the positions of a hundred
 * thousand files in memory for it is dear. `places` knows of the lists that have lost entries, by
 * file.
 */
export function makeLocate(contentDir: string, places?: ReadonlyMap<string, Places>): Locate {
  let last: { file: string; placeOf: (path: Path, part?: 'key' | 'value') => Place } | undefined;
  return (file, path, part) => {
    if (last?.file !== file) last = { file, placeOf: parse(contentDir, file) };
    return last.placeOf(toWritten(path, places?.get(file)), part);
  };
}

/** The path as it stands in the file. */
function toWritten(path: Path, places: Places | undefined): Path {
  const [field, entry, ...rest] = path;
  const written = places?.[String(field)]?.[Number(entry)];
  return field === undefined || written === undefined ? path : [field, written, ...rest];
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
