import type { Archive } from './archive.ts';

/** An index that is made from an archive when it is first asked for, and once only. */
export function perArchive<T extends object>(make: (archive: Archive) => T) {
  const made = new WeakMap<Archive, T>();
  return (archive: Archive): T => {
    const found = made.get(archive) ?? make(archive);
    made.set(archive, found);
    return found;
  };
}
