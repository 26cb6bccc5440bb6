import type { DatabaseSync } from 'node:sqlite';
import { makeLocate, type Locate } from '#loader/locate.ts';
import type { Site } from '#schema/site.ts';

/**
 * Looks up the place of a field as the loader does, and remembers it while the file stays the same:
 * a large archive has a warning for every name without a record, and to parse a file for each, in
 * every build, would cost more than all else.
 */
export function rememberPlaces(contentDir: string, site: Site, database: DatabaseSync): Locate {
  const locate = makeLocate(contentDir, site);
  const digests = new Map<string, string>();
  const findDigest = database.prepare('SELECT digest FROM files WHERE file = ?');
  const find = database.prepare(
    'SELECT line, column FROM places WHERE file = ? AND field = ? AND digest = ?',
  );
  const put = database.prepare('INSERT OR REPLACE INTO places VALUES (?, ?, ?, ?, ?)');
  const digestOf = (file: string): string => {
    const known = digests.get(file) ?? String(findDigest.get(file)?.digest ?? '');
    digests.set(file, known);
    return known;
  };
  return (file, path, part) => {
    const digest = digestOf(file);
    // site.yaml is no row; there is one, and it is small.
    if (digest === '') return locate(file, path, part);
    const field = JSON.stringify([path, part]);
    const known = find.get(file, field, digest);
    if (known) return { line: Number(known.line), column: Number(known.column) };
    const place = locate(file, path, part);
    put.run(file, field, digest, place.line, place.column);
    return place;
  };
}
