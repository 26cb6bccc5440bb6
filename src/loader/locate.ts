import type { Place } from '#lib/positioned-yaml.ts';
import type { Path } from '#lib/yaml-offsets.ts';
import type { Site } from '#schema/site.ts';
import { findLinkPlace } from './find-links.ts';
import { parseFrontMatter, parseYamlFile, splitFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';
import type { Places } from './stand-in.ts';

/** Begins a path that leads below the front matter: `[IN_TEXT, '/2023/12/']` is a link of the text. */
export const IN_TEXT = '---';

/**
 * The place of a field's value (or name) in a file; of an absent field, its nearest parent. A link
 * that the text has not is on line 0.
 */
export type Locate = (file: string, path: Path, part?: 'key' | 'value') => Place;

/**
 * Looks places up when they are needed: a finding is rare, and to keep the positions of a hundred
 * thousand files in memory for it is dear. `places` knows of the lists that have lost entries, by
 * file.
 */
export function makeLocate(
  contentDir: string,
  site: Site,
  places?: ReadonlyMap<string, Places>,
): Locate {
  let last: { file: string; placeOf: (path: Path, part?: 'key' | 'value') => Place } | undefined;
  return (file, path, part) => {
    if (path[0] === IN_TEXT) return placeInText(contentDir, file, site, String(path[1]));
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

function placeInText(contentDir: string, file: string, site: Site, link: string): Place {
  const read = readText(contentDir, file);
  const split = 'finding' in read ? undefined : splitFrontMatter(read.text);
  const place = split && findLinkPlace({ body: split.body, file, site }, link);
  return place ? { ...place, line: place.line + split.line - 1 } : { line: 0, column: 0 };
}
