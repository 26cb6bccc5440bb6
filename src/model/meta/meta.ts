/** A `<meta>` in the head: `property` for Open Graph, `name` for all others. */
export type Meta = { content: string } & ({ name: string } | { property: string });

export function toName(name: string, content: string): Meta {
  return { name, content };
}

export function toProperty(property: string, content: string): Meta {
  return { property, content };
}
