import { toKind, type PageFacts } from './page-facts.ts';

/** Two sites that are to hold the same pages: ours first. */
export interface Pair {
  ours: readonly string[];
  theirs: readonly string[];
  /** Facts of a sample of the pages that both have. */
  sample: ReadonlyMap<string, { ours: PageFacts; theirs: PageFacts }>;
}

/** One kind of page, compared. */
export interface KindParity {
  kind: string;
  ours: number;
  theirs: number;
  sampled: number;
  /** Theirs divided by ours, over the sample. */
  words: number;
  links: number;
  bytes: number;
}

export interface Parity {
  kinds: KindParity[];
  /** What keeps the two from being compared; empty where they may be. */
  faults: string[];
}

/** How far the sums over a sample may be apart, as a share. */
interface Bounds {
  words: number;
  links: number;
  bytes: number;
}

/**
 * Bodies differ: Hugo drops raw HTML with the words in it, we keep what is harmless of it, and the
 * two read malformed Markdown differently. Everything around bodies is to be the same.
 */
export const bounds: Readonly<{ article: Bounds; other: Bounds }> = {
  article: { words: 0.05, links: 0.03, bytes: 0.1 },
  other: { words: 0.01, links: 0.005, bytes: 0.05 },
};

/** Holds two sites side by side. Sets of addresses must be equal; figures keep within the bounds. */
export function compareSites({ ours, theirs, sample }: Pair): Parity {
  const counts = { ours: countKinds(ours), theirs: countKinds(theirs) };
  const names = [...new Set([...counts.ours.keys(), ...counts.theirs.keys()])].sort();
  const kinds = names.map((kind) => ({
    kind,
    ours: counts.ours.get(kind) ?? 0,
    theirs: counts.theirs.get(kind) ?? 0,
    ...compareSample([...sample].filter(([address]) => toKind(address) === kind)),
  }));
  return { kinds, faults: [...findMissing(ours, theirs), ...kinds.flatMap(findExcess)] };
}

function countKinds(addresses: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const address of addresses) {
    counts.set(toKind(address), (counts.get(toKind(address)) ?? 0) + 1);
  }
  return counts;
}

type Sampled = [string, { ours: PageFacts; theirs: PageFacts }][];

function compareSample(pages: Sampled): Omit<KindParity, 'kind' | 'ours' | 'theirs'> {
  const ratio = (figure: keyof PageFacts): number => {
    const [ours, theirs] = (['ours', 'theirs'] as const).map((side) =>
      pages.reduce((sum, [, page]) => sum + page[side][figure], 0),
    );
    return ours === theirs ? 1 : (theirs ?? 0) / (ours ?? 0);
  };
  return {
    sampled: pages.length,
    words: ratio('words'),
    links: ratio('links'),
    bytes: ratio('bytes'),
  };
}

/** How many addresses a message names. */
const NAMED = 5;

function findMissing(ours: readonly string[], theirs: readonly string[]): string[] {
  const lists = [
    { who: 'Hugo', gaps: without(ours, theirs) },
    { who: 'Backfile', gaps: without(theirs, ours) },
  ];
  return lists
    .filter(({ gaps }) => gaps.length > 0)
    .map(({ who, gaps }) => {
      const named = gaps.slice(0, NAMED).join(' ');
      return `${who} lacks ${gaps.length} of the other's pages: ${named}`;
    });
}

function without(addresses: readonly string[], others: readonly string[]): string[] {
  const known = new Set(others);
  return addresses.filter((address) => !known.has(address));
}

function findExcess(parity: KindParity): string[] {
  if (parity.sampled === 0) return [];
  const limits = parity.kind === 'article' ? bounds.article : bounds.other;
  return (['words', 'links', 'bytes'] as const)
    .filter((figure) => !(Math.abs(parity[figure] - 1) <= limits[figure]))
    .map((figure) => {
      const share = (100 * parity[figure]).toFixed(1);
      return `${parity.kind}: Hugo's pages have ${share} % of our ${figure}, more than ${100 * limits[figure]} % apart`;
    });
}
