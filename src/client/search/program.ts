import { EVERY_RECORD } from '#lib/search-terms.ts';
import { fetchStems, type Stems } from './stems.ts';

/*
 * Pagefind's program and the pieces of the index. The newest piece is asked first; older ones are
 * fetched when they are wanted, so a reader waits for one piece and not for all.
 */

/** What is kept of an article or a brief. */
export interface Fragment {
  url: string;
  content: string;
  meta: Partial<Record<'title' | 'kicker' | 'byline' | 'date' | 'lang' | 'type', string>>;
  /** Which words of `content` (split at spaces) were met. */
  locations: number[];
}

export interface Hit {
  id: string;
  score: number;
  data: () => Promise<Fragment>;
}

export type Filters = Record<string, string>;

interface Pagefind {
  init: () => Promise<void>;
  mergeIndex: (folder: string, options: { metaCacheTag: string; baseUrl: string }) => Promise<void>;
  search: (
    term: string,
    options: { filters?: Filters; sort?: { date: 'desc' } },
  ) => Promise<{ results: Hit[] }>;
  filters: () => Promise<Record<string, Record<string, number>>>;
}

interface PieceList {
  program: string;
  /** Languages whose words are found by stems of ours. */
  stems: string[];
  /** Newest first. */
  pieces: { name: string; version: string }[];
}

interface Parts {
  pagefind: Pagefind;
  pieces: PieceList['pieces'];
  stems: Stems;
}

/** Years from and to, both included. */
export interface Span {
  from: number;
  to: number;
}

const EVERY = `"${EVERY_RECORD}"`;

export class Program {
  readonly stems: Stems;
  /** Newest first, each once. */
  readonly years: readonly string[];
  readonly #folder: string;
  readonly #pagefind: Pagefind;
  readonly #pieces: PieceList['pieces'];
  readonly #merged = new Set<string>();
  /** Records that were met so far: their rank from the newest, and their year. */
  readonly #known = new Map<string, { rank: number; year: number }>();
  #merging: Promise<void> = Promise.resolve();

  private constructor(folder: string, parts: Parts) {
    const { pagefind, pieces, stems } = parts;
    this.#folder = folder;
    this.#pagefind = pagefind;
    this.#pieces = pieces;
    this.stems = stems;
    this.years = [...new Set(pieces.map(({ name }) => name.slice(0, 4)))];
  }

  /** @throws where the program or the list of pieces cannot be had. */
  static async open(folder: string): Promise<Program> {
    const answer = await fetch(`${folder}pieces.json`, { cache: 'no-cache' });
    if (!answer.ok) throw new Error(`pieces.json: ${answer.status}`);
    const list = (await answer.json()) as PieceList;
    const address = `${folder}engine/pagefind.js?v=${list.program}`;
    const { createInstance } = (await import(/* @vite-ignore */ address)) as {
      createInstance: (options: object) => Pagefind;
    };
    const pagefind = createInstance({
      basePath: `${folder}engine/`,
      baseUrl: '/',
      metaCacheTag: list.program,
      noWorker: true,
    });
    const [stems] = await Promise.all([fetchStems(list.stems), pagefind.init()]);
    return new Program(folder, { pagefind, pieces: list.pieces, stems });
  }

  /** The newest piece of these years that was not fetched yet. */
  findNext(span: Span): { year: string } | undefined {
    const next = this.#findNext(span);
    return next && { year: next.name.slice(0, 4) };
  }

  /** Fetches one more piece of these years. Calls wait for one another. */
  fetchNext(span: Span): Promise<void> {
    this.#merging = this.#merging.catch(() => undefined).then(() => this.#merge(span));
    return this.#merging;
  }

  /** Fetches the newest piece of these years, where none of them is there yet. */
  async fetchFirst(span: Span): Promise<void> {
    const isThere = [...this.#merged].some((name) => isIn(name, span));
    await (isThere ? this.#merging : this.fetchNext(span));
  }

  /** Records that hold this word or words that begin so; in quotation marks, exactly this. */
  async search(term: string, filters: Filters, span: Span): Promise<Hit[]> {
    const { results } = await this.#pagefind.search(term, { filters });
    return results.filter(({ id }) => {
      const year = this.#known.get(id)?.year ?? NaN;
      return year >= span.from && year <= span.to;
    });
  }

  /** All records. */
  searchAll(filters: Filters, span: Span): Promise<Hit[]> {
    return this.search(EVERY, filters, span);
  }

  /** 0 for the newest. */
  rankOf(id: string): number {
    return this.#known.get(id)?.rank ?? Infinity;
  }

  /** The values of every filter, in the pieces that were fetched. */
  async listValues(): Promise<Record<string, string[]>> {
    const all = await this.#pagefind.filters();
    return Object.fromEntries(
      Object.entries(all).map(([name, values]) => [name, Object.keys(values)]),
    );
  }

  #findNext(span: Span): { name: string; version: string } | undefined {
    return this.#pieces.find(({ name }) => !this.#merged.has(name) && isIn(name, span));
  }

  async #merge(span: Span): Promise<void> {
    const piece = this.#findNext(span);
    if (!piece) return;
    this.#merged.add(piece.name);
    const options = { metaCacheTag: piece.version, baseUrl: '/' };
    await this.#pagefind.mergeIndex(`${this.#folder}${piece.name}/`, options);
    await this.#learn(Number(piece.name.slice(0, 4)), this.#pieces.indexOf(piece));
  }

  /** Records that were not there before are of the piece that has just come. */
  async #learn(year: number, place: number): Promise<void> {
    const { results } = await this.#pagefind.search(EVERY, { sort: { date: 'desc' } });
    const fresh = results.filter(({ id }) => !this.#known.has(id));
    // Within a piece they come newest first, whatever piece came when.
    fresh.forEach(({ id }, index) => {
      this.#known.set(id, { rank: place * 1_000_000 + index, year });
    });
  }
}

function isIn(piece: string, { from, to }: Span): boolean {
  const year = Number(piece.slice(0, 4));
  return year >= from && year <= to;
}
