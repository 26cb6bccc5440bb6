type Defined<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The fields of `fields` that have a value: an absent field is left out, never `undefined`. */
export function toDefined<T extends object>(fields: T): Defined<T> {
  const kept: Partial<T> = {};
  for (const name in fields) if (fields[name] !== undefined) kept[name] = fields[name];
  return kept as Defined<T>;
}
