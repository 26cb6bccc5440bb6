/** Ends the stem of a verb, so that it finds verbs alone. No word of either language ends so. */
const OF_A_VERB = 'ъ';

/** How the verbs of a language give up their roots. */
export interface VerbRules {
  reflexive: RegExp;
  /** Endings with the vowels before them, each leaving a root; all that match are taken. */
  endings: readonly RegExp[];
  /** What a last consonant may have been before it changed: пишу – писати. */
  changes: readonly (readonly [RegExp, readonly string[]])[];
  /** A vowel that one aspect has for another: спрашивать – спросить. */
  rootVowel?: { ending: RegExp; from: RegExp; to: string };
  findStrong: (form: string) => string[];
}

/** The stems of a form (small letters) that may be a verb's, so marked; none where it cannot be. */
export function toVerbStems(word: string, rules: VerbRules): string[] {
  const form = word.replace(rules.reflexive, '');
  const roots = rules.endings
    .filter((ending) => ending.test(form))
    .map((ending) => form.replace(ending, ''))
    .concat(toOtherVowel(form, rules))
    .filter((root) => root.length > 1);
  const changed = roots.flatMap((root) => toUnchanged(root, rules));
  const all = [...rules.findStrong(form), ...roots, ...changed];
  return [...new Set(all)].map((stem) => stem + OF_A_VERB);
}

function toOtherVowel(form: string, { rootVowel }: VerbRules): string[] {
  if (!rootVowel?.ending.test(form)) return [];
  return [form.replace(rootVowel.ending, '').replace(rootVowel.from, rootVowel.to)];
}

function toUnchanged(root: string, { changes }: VerbRules): string[] {
  const [found, befores] = changes.find(([change]) => change.test(root)) ?? [];
  return found ? (befores ?? []).map((before) => root.replace(found, before)) : [];
}
