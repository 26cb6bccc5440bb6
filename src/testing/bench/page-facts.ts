/** What parity is judged by, of one page. */
export interface PageFacts {
  words: number;
  links: number;
  bytes: number;
}

const KINDS: readonly [string, RegExp][] = [
  ['article', /^\/\d{4}\/\d{2}\/\d{2}\/[^/]+\/$/],
  ['day', /^\/\d{4}\/\d{2}\/\d{2}\/$/],
  ['month', /^\/\d{4}\/\d{2}\/$/],
  ['year', /^\/\d{4}\/$/],
  ['on this day', /^\/on\//],
  ['letter of an index', /^\/(?:authors|topics)\/by\//],
  ['author', /^\/authors\/[^/]+\/$/],
  ['author, older part', /^\/authors\/[^/]+\/\d+\/$/],
  ['topic', /^\/topics\/[^/]+\/$/],
  ['topic, older part', /^\/topics\/[^/]+\/\d+\/$/],
];

/** The kind of page that stands at an address; the few single pages are one kind together. */
export function toKind(address: string): string {
  return KINDS.find(([, pattern]) => pattern.test(address))?.[0] ?? 'single page';
}

/** Words and links a reader finds on a page (its head and scripts left out), and its size. */
export function parseFacts(html: string): PageFacts {
  const body = html
    .slice(Math.max(0, html.indexOf('<body')))
    .replaceAll(/<!--.*?-->/gs, '')
    .replaceAll(/<(script|style)\b.*?<\/\1>/gs, '');
  const text = body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/&(?:#?\w+);/g, toSign);
  return {
    words: text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length,
    links: body.match(/<a\s[^>]*href/g)?.length ?? 0,
    bytes: Buffer.byteLength(html),
  };
}

/** A letter by number is part of its word; all named ones that either generator writes are signs. */
function toSign(entity: string): string {
  const [, hex, decimal] = /^&#(?:x([\da-f]+)|(\d+));$/i.exec(entity) ?? [];
  const code = hex ? parseInt(hex, 16) : Number(decimal ?? 0);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '&';
}

const PART = /^(\/(?:authors|topics)\/[^/]+\/)part\/(\d+)\/$/;

/**
 * Hugo's addresses → ours. Its paginator counts pages from the newest, ours count from the oldest:
 * `/topics/x/part/2/` of 4 pages is our part 3. Page 1 is a redirect to the list and left out.
 */
export function toOurAddresses(addresses: readonly string[]): Map<string, string> {
  const last = new Map<string, number>();
  for (const address of addresses) {
    const [, list = '', number = '0'] = PART.exec(address) ?? [];
    if (list !== '') last.set(list, Math.max(last.get(list) ?? 0, Number(number)));
  }
  const mapped = new Map<string, string>();
  for (const address of addresses) {
    const [, list, number] = PART.exec(address) ?? [];
    if (list === undefined) mapped.set(address, address);
    else if (number !== '1') {
      mapped.set(address, `${list}${(last.get(list) ?? 0) + 1 - Number(number)}/`);
    }
  }
  return mapped;
}
