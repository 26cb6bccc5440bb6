import type { Filters, Hit, Program, Span } from './program.ts';
import type { Term } from './terms.ts';

/** A record that answers a query. */
export interface Found {
  id: string;
  score: number;
  /** The same record as each term met it. */
  hits: Hit[];
}

export interface Question {
  terms: readonly Term[];
  filters: Filters;
  span: Span;
  order: 'relevance' | 'date';
}

/** What answers a question in the pieces that were fetched, in the order that was asked for. */
export async function find(program: Program, question: Question): Promise<Found[]> {
  const { terms, filters, span, order } = question;
  const met = await Promise.all(terms.map((term) => findTerm(program, term, question)));
  const found =
    terms.length === 0
      ? (await program.searchAll(filters, span)).map((hit) => toFound(hit, 0))
      : meet(met);
  const byDate = order === 'date' || terms.length === 0;
  return found.sort(
    (a, b) => (byDate ? 0 : b.score - a.score) || program.rankOf(a.id) - program.rankOf(b.id),
  );
}

/** Records that hold a form of the term. Which do is exact; how well they do, Pagefind weighs. */
async function findTerm(
  program: Program,
  { forms }: Term,
  { filters, span }: Question,
): Promise<Map<string, Found>> {
  const found = new Map<string, Found>();
  for (const { term, words } of forms) {
    const exact = await program.search(term, filters, span);
    if (exact.length === 0) continue;
    const weighed = await program.search(words, filters, span);
    const scores = new Map(weighed.map(({ id, score }) => [id, score]));
    for (const hit of exact) {
      const score = Math.max(scores.get(hit.id) ?? 0, hit.score);
      const known = found.get(hit.id);
      if (!known) found.set(hit.id, toFound(hit, score));
      else {
        known.score = Math.max(known.score, score);
        known.hits.push(hit);
      }
    }
  }
  return found;
}

/** Records in which all terms are met. */
function meet([first, ...others]: Map<string, Found>[]): Found[] {
  return [...(first?.values() ?? [])].flatMap((found) => {
    const all = others.map((met) => met.get(found.id));
    if (all.includes(undefined)) return [];
    const rest = all.filter((one) => one !== undefined);
    const score = rest.reduce((sum, one) => sum + one.score, found.score);
    return [{ ...found, score, hits: [...found.hits, ...rest.flatMap(({ hits }) => hits)] }];
  });
}

function toFound(hit: Hit, score: number): Found {
  return { id: hit.id, score, hits: [hit] };
}
