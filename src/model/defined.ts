type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields of `fields` that have a value: an absent field is left out, never `undefined`. */
export function toDefined<T extends object>(fields: T): Defined<T> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Defined<T>;
}
