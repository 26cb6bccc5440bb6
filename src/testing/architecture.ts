import { posix } from 'node:path';
import { readSource, type Import, type Source } from './read-imports.ts';
import { rooms, type Room } from './rooms.ts';

/** The sources of a project: path from its top (`src/model/byline.ts`) → text. */
export type Sources = ReadonlyMap<string, string>;

const CODE = /\.(?:ts|mts|js|mjs|astro)$/;

/**
 * Holds every import of the sources against the table of rooms.
 *
 * @returns one sentence per broken rule, in the order of the files; empty where the walls hold.
 */
export function findBrokenWalls(sources: Sources): string[] {
  const read = new Map(
    [...sources]
      .filter(([path]) => CODE.test(path))
      .map(([path, text]) => [path, readSource(path, text)]),
  );
  return [
    ...[...read.keys()].flatMap(checkName),
    ...[...read].flatMap(([path, source]) => checkFile(path, source)),
    ...findCircles(read),
  ];
}

/** The room a file stands in; of the two files outside any room, the file's own name. */
export function findRoom(path: string): string | undefined {
  const below = path.startsWith('src/') ? path.slice(4) : path;
  const name = below.split('/')[0] ?? '';
  return name in rooms ? name : undefined;
}

function checkName(path: string): string[] {
  if (/(?:^|\/)index\.(?:ts|mts|js|mjs)$/.test(path)) {
    return [`\`${path}\` is a barrel. Name the file after its one thing and import it directly.`];
  }
  if (/(?:^|\/)utils?\//.test(path)) {
    return [`\`${path}\` stands in a folder for anything. Put it in the room it belongs to.`];
  }
  if (findRoom(path) === undefined) {
    return [`\`${path}\` stands in no room. Move it into one, or add a room to rooms.ts.`];
  }
  return [];
}

function checkFile(path: string, source: Source): string[] {
  const name = findRoom(path);
  const room = name === undefined ? undefined : rooms[name];
  if (name === undefined || !room) return [];
  return [
    ...source.imports.flatMap((found) => checkImport(path, name, room, found)),
    ...checkGlobals(path, name, source.globals),
  ];
}

function checkImport(path: string, name: string, room: Room, found: Import): string[] {
  const { specifier } = found;
  if (specifier.startsWith('.')) return checkRelative(path, name, specifier, found.typeOnly);
  if (specifier.startsWith('#')) {
    return [
      ...checkExtension(path, specifier),
      ...checkDoor(path, name, room, found, specifier.slice(1)),
    ];
  }
  if (isTest(path) || mayTouch(room, specifier)) return [];
  return [
    `\`${path}\` imports \`${specifier}\`. ${capital(name)} may touch ${touchable(room)}. ` +
      'Move this line to a room that may, or pass the result in.',
  ];
}

function checkRelative(path: string, name: string, specifier: string, typeOnly: boolean): string[] {
  const target = posix.join(posix.dirname(path), specifier);
  const room = findRoom(target);
  if (isConfig(path)) {
    const found = { specifier, typeOnly };
    return checkDoor(path, name, rooms[name] as Room, found, target.replace(/^src\//, ''));
  }
  if (room === name) return checkExtension(path, specifier);
  const instead = target.startsWith('src/') ? `\`#${target.slice(4)}\`` : 'a path in its room';
  return [`\`${path}\` imports \`${specifier}\`, which leaves its room. Write ${instead}.`];
}

function checkExtension(path: string, specifier: string): string[] {
  if (/\.(?:ts|mts|js|mjs|astro|css|json|svg|woff2)(?:\?\w+)?$/.test(specifier)) return [];
  if (specifier.includes('*')) return [];
  return [
    `\`${path}\` imports \`${specifier}\` without an extension. Write the file's whole name.`,
  ];
}

function checkDoor(
  path: string,
  name: string,
  room: Room,
  found: Import,
  target: string,
): string[] {
  const other = findRoom(target);
  if (other === name || name === 'testing') return [];
  if (isTest(path) && other === 'testing') return [];
  const allowed = other === undefined ? undefined : room.imports[other];
  if (allowed === 'all' || (allowed === 'types' && (found.typeOnly || isTest(path)))) return [];
  const what = allowed === 'types' ? ' for more than its types' : '';
  const instead = other === undefined ? 'There is no such room.' : rooms[other]?.instead;
  return [
    `\`${path}\` imports \`${found.specifier}\`${what}. ` +
      `${capital(name)} may import ${importable(room)}. ${instead ?? ''}`,
  ];
}

/** Rooms that must give the same answer for the same arguments, always. */
const pure = new Set(['model', 'lib', 'i18n', 'schema', 'markdown', 'feeds']);

function checkGlobals(path: string, name: string, globals: readonly string[]): string[] {
  if (isTest(path) || name === 'testing') return checkArguments(path, globals);
  const browser = globals.filter((found) => /^(?:document|window|localStorage)$/.test(found));
  const clock = globals.filter((found) => /\(\)$|^process$|^Temporal\.Now$/.test(found));
  return [
    ...(name === 'client' ? [] : browser).map(
      (found) =>
        `\`${path}\` says \`${found}\`. Only client knows the browser; move the line there.`,
    ),
    ...(pure.has(name) ? clock : []).map(
      (found) => `\`${path}\` says \`${found}\`. ${capital(name)} is pure; pass the value in.`,
    ),
    ...checkArguments(path, globals),
  ];
}

function checkArguments(path: string, globals: readonly string[]): string[] {
  if (!globals.includes('process.argv') || path.endsWith('cli.ts') || isConfig(path)) return [];
  return [`\`${path}\` says \`process.argv\`. Only a \`cli.ts\` reads the command line.`];
}

/** Circles of files that import each other, each told once, from its first file. */
function findCircles(read: ReadonlyMap<string, Source>): string[] {
  const circles = new Map<string, string>();
  const finished = new Set<string>();
  const visit = (path: string, trail: readonly string[]): void => {
    const at = trail.indexOf(path);
    if (at >= 0) {
      const circle = trail.slice(at);
      circles.set([...circle].sort().join(), [...circle, path].join(' → '));
    } else if (!finished.has(path)) {
      for (const next of targetsOf(path, read)) visit(next, [...trail, path]);
      finished.add(path);
    }
  };
  for (const path of read.keys()) visit(path, []);
  return [...circles.values()].map(
    (circle) => `Files import each other in a circle: ${circle}. Move what they share to a third.`,
  );
}

function targetsOf(path: string, read: ReadonlyMap<string, Source>): string[] {
  const specifiers = read.get(path)?.imports.map((found) => found.specifier) ?? [];
  return specifiers
    .map((specifier) =>
      specifier.startsWith('#')
        ? `src/${specifier.slice(1)}`
        : posix.join(posix.dirname(path), specifier),
    )
    .filter((target) => read.has(target));
}

function mayTouch(room: Room, specifier: string): boolean {
  if (room.node && specifier.startsWith('node:')) return true;
  return room.packages.some((allowed) =>
    allowed.endsWith('*')
      ? specifier.startsWith(allowed.slice(0, -1))
      : specifier === allowed || specifier.startsWith(`${allowed}/`),
  );
}

function isTest(path: string): boolean {
  return /\.(?:test|site|verify)\.ts$/.test(path);
}

function isConfig(path: string): boolean {
  return path === 'astro.config.mjs';
}

function importable(room: Room): string {
  const names = Object.entries(room.imports).map(([name, how]) =>
    how === 'types' ? `${name} (types)` : name,
  );
  return names.length > 0 ? names.join(', ') : 'nothing';
}

function touchable(room: Room): string {
  const names = [...(room.node ? ['Node’s modules'] : []), ...room.packages];
  return names.length > 0 ? names.join(', ') : 'nothing from outside';
}

function capital(name: string): string {
  return name.includes('.') ? `\`${name}\`` : name.charAt(0).toUpperCase() + name.slice(1);
}
