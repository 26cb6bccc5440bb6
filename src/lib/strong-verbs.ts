/*
 * Verbs whose forms no rule finds in one another: a closed class, each with the prefixes of its
 * language. A table says a verb's parts; this makes its forms of them.
 */

/** How a language makes forms of a verb's parts. */
export interface Conjugation {
  infinitive: readonly string[];
  present: readonly string[];
  /** Of the past but its masculine. */
  past: readonly string[];
  prefixes: readonly string[];
}

/**
 * By the name of a verb: what stands before the ending of its infinitive, before those of its
 * present, its past in the masculine, and what stands before the endings of the others:
 * `мог: ['мог мож міг мог']`. More than one where its other aspect is another verb.
 */
export type StrongVerbs = Readonly<Record<string, readonly string[]>>;

/** Finds the name of a strong verb, with its prefix, by one of its forms without `ся`. */
export function buildStrongVerbs(
  verbs: StrongVerbs,
  conjugation: Conjugation,
): (form: string) => string[] {
  const names = new Map<string, string[]>();
  for (const [name, all] of Object.entries(verbs)) {
    for (const form of new Set(all.flatMap((parts) => toForms(parts, conjugation)))) {
      names.set(form, [...(names.get(form) ?? []), name]);
    }
  }
  const prefixes = new Set(['', ...conjugation.prefixes]);
  const longest = Math.max(...Array.from(prefixes, ({ length }) => length));
  return (form) => {
    const found = new Set<string>();
    for (let at = 0; at <= longest && at < form.length - 1; at++) {
      const prefix = form.slice(0, at);
      if (!prefixes.has(prefix)) continue;
      for (const name of names.get(form.slice(at)) ?? []) found.add(toFirm(prefix) + name);
    }
    return [...found];
  };
}

function toForms(parts: string, { infinitive, present, past }: Conjugation): string[] {
  const [whole = '', now = '', masculine = '', then = ''] = parts.split(' ');
  return [
    ...infinitive.map((ending) => whole + ending),
    ...(now === '-' ? [] : now.split('/').flatMap((stem) => present.map((end) => stem + end))),
    masculine,
    ...past.map((ending) => then + ending),
  ];
}

/** зібрати – збере, розібрати – розбере, собрать – сберёт. */
function toFirm(prefix: string): string {
  return prefix
    .replace(/(?<=[^аеиіоуыя])[іо]$/u, '')
    .replace(/^(?:зі|із|со)$/u, (all) => (all[0] === 'с' ? 'с' : 'з'));
}
