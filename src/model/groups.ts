import type { Archive } from './archive.ts';
import { perArchive } from './per-archive.ts';
import type { Author } from './types.ts';

/** The organizations and desks that name somebody among their people, in the order of the index. */
export function groupsOf(archive: Archive, { id }: Pick<Author, 'id'>): readonly Author[] {
  return groupsByMember(archive).get(id) ?? [];
}

const groupsByMember = perArchive(({ authors }) => {
  const groups = new Map<string, Author[]>();
  for (const author of authors) {
    if (author.kind === 'person') continue;
    for (const member of author.members) {
      groups.set(member, [...(groups.get(member) ?? []), author]);
    }
  }
  return groups;
});
