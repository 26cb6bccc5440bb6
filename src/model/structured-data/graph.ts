/** Nodes of one page as one JSON-LD document. */
export interface Graph {
  '@context': 'https://schema.org';
  '@graph': object[];
}

/** Nodes that are undefined are left out; without any there is no document at all. */
export function toGraph(...nodes: (object | undefined)[]): Graph | undefined {
  const there = nodes.filter((node) => node !== undefined);
  if (there.length === 0) return undefined;
  return { '@context': 'https://schema.org', '@graph': there };
}
