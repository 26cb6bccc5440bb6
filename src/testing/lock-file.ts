/** What we read of package-lock.json. */
export interface Lock {
  packages: Record<
    string,
    { optionalDependencies?: Record<string, string>; resolved?: string; link?: boolean }
  >;
}

/**
 * Optional packages that the lock names and does not hold. npm leaves one out without a word where
 * the registry lacks it on the day, and `npm ci` then refuses the lock.
 *
 * @returns `node_modules/A wants B`, in the order of the lock.
 */
export function findLockGaps(lock: Lock): string[] {
  return Object.entries(lock.packages).flatMap(([place, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !candidates(place, name).some((path) => path in lock.packages))
      .map((name) => `${place === '' ? 'package.json' : place} wants ${name}`),
  );
}

/** Packages that would be fetched from anywhere but npm's public registry. */
export function findOddSources(lock: Lock): string[] {
  return Object.entries(lock.packages)
    .filter(([, { resolved }]) => resolved !== undefined)
    .filter(([, { resolved }]) => !resolved?.startsWith('https://registry.npmjs.org/'))
    .map(([place, { resolved }]) => `${place}: ${resolved ?? ''}`);
}

/** Where Node would look for a package, from the folder that wants it upwards. */
function candidates(place: string, name: string): string[] {
  const parts = place === '' ? [] : place.split('/node_modules/');
  return [...parts.keys(), parts.length].map((depth) =>
    depth === 0
      ? `node_modules/${name}`
      : `${parts.slice(0, depth).join('/node_modules/')}/node_modules/${name}`,
  );
}
