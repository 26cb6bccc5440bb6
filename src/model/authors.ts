import type { Row } from '#schema/row.ts';
import type { ArticleData, AuthorKind } from '#schema/article.ts';
import type { AuthorData } from '#schema/author.ts';
import type { Site } from '#schema/site.ts';
import { Names } from './names.ts';
import { authorPath, toAddress } from './permalink.ts';
import { toDefined } from './defined.ts';
import type { Author } from './types.ts';

/** Everybody who may stand on a byline: the records, and names met in front matter. */
export class AuthorNames {
  readonly #names: Names<Author>;
  readonly #site: Site;

  constructor(rows: Row<AuthorData>[], site: Site) {
    this.#site = site;
    const records = rows.map((row) => {
      const value = toAuthor(row, site);
      return { id: row.key, name: value.name, value };
    });
    this.#names = new Names(records, (id, name) => toNamedAuthor(id, name, site));
  }

  /** The byline in order; who is named twice counts once. */
  resolve(entries: ArticleData['authors']): Author[] {
    return [...new Set(entries.map((entry) => this.#resolveOne(entry)))];
  }

  /** By sort name in the site's language. */
  sorted(): Author[] {
    const { compare } = new Intl.Collator(this.#site.language);
    return this.#names
      .all()
      .sort((a, b) => compare(a.sortName, b.sortName) || (a.id < b.id ? -1 : 1));
  }

  #resolveOne(entry: ArticleData['authors'][number]): Author {
    if (typeof entry === 'string') return this.#names.resolve(entry);
    const author = this.#names.resolveName(entry.name);
    // A kind that somebody wrote down tells more than a bare name elsewhere.
    if (entry.kind !== 'person') setKind(author, entry.kind);
    return author;
  }
}

/** What follows a family name and is none. */
const SUFFIX = /^(?:[JS]r\.?|I{2,3}|IV)$/;
/** Letters after a name: `PhD`, `M.D.` */
const LETTERS = /^\p{Lu}[\p{L}.]*\p{Lu}[\p{L}.]*$/u;

/**
 * "Maya Lind" → "Lind, Maya"; "Maya Lind Jr." → "Lind, Maya, Jr."; "Maya Lind, PhD" → "Lind, Maya,
 * PhD". Organizations, desks and who stands as "Lind, Maya" already sort as they are written.
 */
export function toSortName(name: string, kind: AuthorKind): string {
  const words = name.split(' ');
  const suffix = words.length > 2 && isSuffix(words) ? words.pop() : undefined;
  const last = words.pop()?.replace(/,$/, '');
  if (words.some((word) => word.endsWith(','))) return name;
  if (kind !== 'person' || last === undefined || words.length === 0) return name;
  return [last, words.join(' '), suffix].filter(Boolean).join(', ');
}

function isSuffix(words: readonly string[]): boolean {
  const [before = '', last = ''] = words.slice(-2);
  return SUFFIX.test(last) || (before.endsWith(',') && LETTERS.test(last));
}

function setKind(author: Author, kind: AuthorKind): void {
  author.kind = kind;
  author.sortName = toSortName(author.name, kind);
}

function toAuthor({ key, file, data }: Row<AuthorData>, site: Site): Author {
  return {
    ...toAddress(site, authorPath(key)),
    id: key,
    kind: data.kind,
    name: data.name,
    sortName: data.sortName ?? toSortName(data.name, data.kind),
    ...toDefined({ role: data.role, bio: data.bio, photo: data.photo }),
    links: data.links,
    members: data.members,
    lang: data.lang ?? site.language,
    file,
  };
}

function toNamedAuthor(id: string, name: string, site: Site): Author {
  return {
    ...toAddress(site, authorPath(id)),
    id,
    kind: 'person',
    name,
    sortName: toSortName(name, 'person'),
    links: [],
    members: [],
    lang: site.language,
  };
}
