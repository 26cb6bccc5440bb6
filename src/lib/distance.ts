/**
 * How many letters two words are apart: insertions, deletions, replacements, and neighbours that
 * changed places (optimal string alignment, the restricted Damerau–Levenshtein distance).
 * Counting stops above `limit`; the answer is then `limit + 1`.
 */
export function distance(one: string, other: string, limit = Infinity): number {
  if (one === other) return 0;
  const from = [...one];
  const to = [...other];
  if (Math.abs(from.length - to.length) > limit) return limit + 1;
  let older: number[] = [];
  let old = Array.from({ length: to.length + 1 }, (_, column) => column);
  for (let row = 1; row <= from.length; row += 1) {
    const fresh = [row];
    let least = row;
    for (let column = 1; column <= to.length; column += 1) {
      const cost = from[row - 1] === to[column - 1] ? 0 : 1;
      let steps = Math.min(
        at(old, column) + 1,
        at(fresh, column - 1) + 1,
        at(old, column - 1) + cost,
      );
      if (row > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        steps = Math.min(steps, at(older, column - 2) + 1);
      }
      fresh.push(steps);
      least = Math.min(least, steps);
    }
    if (least > limit) return limit + 1;
    older = old;
    old = fresh;
  }
  return Math.min(at(old, to.length), limit + 1);
}

/** The candidate nearest to a word, if one is within `limit` letters; the first of equals. */
export function findNearest(
  word: string,
  candidates: Iterable<string>,
  limit = Math.max(1, Math.min(3, Math.floor(word.length / 2))),
): string | undefined {
  let nearest: string | undefined;
  let best = limit + 1;
  for (const candidate of candidates) {
    const apart = distance(word, candidate, best - 1);
    if (apart < best) {
      best = apart;
      nearest = candidate;
    }
    if (best === 0) break;
  }
  return nearest;
}

/** A cell outside the table costs more than any path through it. */
function at(row: number[], column: number): number {
  return row[column] ?? Infinity;
}
