/**
 * Remembers what was made last, at most `limit` of it, so that what is asked for again soon is not
 * made twice. The oldest goes first; asking does not make it younger.
 */
export class Recent<Value> {
  readonly #limit: number;
  readonly #kept = new Map<string, Value>();

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** What is kept under `key`, or what `make` gives now. */
  get(key: string, make: () => Value): Value {
    const known = this.#kept.get(key);
    if (known !== undefined) return known;
    const value = make();
    const [oldest] = this.#kept.keys();
    if (this.#kept.size >= this.#limit && oldest !== undefined) this.#kept.delete(oldest);
    this.#kept.set(key, value);
    return value;
  }
}
