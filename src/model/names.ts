import { toSlug } from '#lib/slug.ts';
import { toShortHash } from './short-hash.ts';

/**
 * Names in front matter and what they stand for: the id of a record, the exact name of one record,
 * or a name of its own. Names that differ only in what a slug drops (case, most punctuation) are one.
 */
export class Names<T> {
  readonly #byId = new Map<string, T>();
  readonly #byName = new Map<string, T | undefined>();
  readonly #recordIds = new Set<string>();
  /** Answers already given, by the entry as it was written. */
  readonly #answers = new Map<string, T>();
  readonly #make: (id: string, name: string) => T;

  /** `make` is called once for each name that no record answers to. */
  constructor(
    records: { id: string; name: string; value: T }[],
    make: (id: string, name: string) => T,
  ) {
    this.#make = make;
    for (const { id, name, value } of records) {
      this.#byId.set(id, value);
      this.#recordIds.add(id);
      // Two records of one name: neither can be meant by the name alone.
      this.#byName.set(toKey(name), this.#byName.has(toKey(name)) ? undefined : value);
    }
  }

  /** The value that `entry` stands for; made now if it is new. */
  resolve(entry: string): T {
    const known = this.#answers.get(entry) ?? this.#find(entry);
    this.#answers.set(entry, known);
    return known;
  }

  /** Somebody who only has this name: never a record, even one of the same name. */
  resolveName(name: string): T {
    return this.#named(toKey(name));
  }

  #find(entry: string): T {
    const key = toKey(entry);
    const record = this.#byId.get(key) ?? this.#byName.get(key);
    return record ?? this.#named(key);
  }

  #named(key: string): T {
    const id = toNameId(key, this.#recordIds);
    const value = this.#byId.get(id) ?? this.#make(id, key);
    this.#byId.set(id, value);
    return value;
  }

  /** Records and names, in the order they came. */
  all(): T[] {
    return [...this.#byId.values()];
  }
}

function toKey(name: string): string {
  return name.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** A sign without which a name is another: C, C# and C++ are three topics. */
const TELLING_SIGN = /[\p{L}\p{N}][+#]/u;

/**
 * The id of a name without a record. It depends on the name and on the records alone, never on
 * other names or their order, so an address once given stays.
 */
function toNameId(name: string, taken: ReadonlySet<string>): string {
  const slug = toSlug(name);
  const isWhole = slug === toSlug(name, Infinity) && !TELLING_SIGN.test(name);
  if (slug !== '' && isWhole && !taken.has(slug)) return slug;
  return [slug, toShortHash(name)].filter(Boolean).join('-');
}
