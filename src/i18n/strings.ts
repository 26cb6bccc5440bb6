/*
 * The shape of a language. `en.ts` names the keys; the types here make every other language answer
 * each of them, so that a missing string does not compile.
 */

/** The plural categories a language has, from CLDR: English two, Ukrainian four, Arabic six. */
export type Forms<Category extends Intl.LDMLPluralRule> = Readonly<Record<Category, string>>;

/** One language of the interface. `{name}` in a string is filled in by `Ui.t`, `{n}` by `Ui.count`. */
export interface Strings<
  Message extends string = string,
  Counted extends string = string,
  Category extends Intl.LDMLPluralRule = Intl.LDMLPluralRule,
> {
  /** The locale whose rules `Intl` follows: the region decides the order of a date. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly messages: Readonly<Record<Message, string>>;
  readonly counts: Readonly<Record<Counted, Forms<Category>>>;
}

/** A string as a component draws it: text, and places where markup goes. */
export type Part = { text: string } | { slot: string };

const PLACE = /\{(\w+)\}/u;

/** The strings of the interface are few, and every page says dozens of them. */
const parted = new Map<string, readonly Part[]>();

/**
 * `{names} in {place}` → a place, the text ` in `, a place. Empty texts are left out. Kept for ever:
 * for strings of the interface only.
 */
export function toParts(string: string): readonly Part[] {
  const known = parted.get(string);
  if (known) return known;
  const parts = part(string);
  parted.set(string, parts);
  return parts;
}

function part(string: string): Part[] {
  return string
    .split(PLACE)
    .map((piece, index): Part => (index % 2 === 1 ? { slot: piece } : { text: piece }))
    .filter((piece) => 'slot' in piece || piece.text !== '');
}

/** Fills the places of a string; one that is not given is a mistake in the code, and is thrown. */
export function fill(string: string, params: Readonly<Record<string, string | number>>): string {
  let filled = '';
  for (const piece of toParts(string)) {
    filled += 'text' in piece ? piece.text : String(toValue(piece.slot, params, string));
  }
  return filled;
}

function toValue(
  name: string,
  params: Readonly<Record<string, string | number>>,
  string: string,
): string | number {
  const value = params[name];
  if (value === undefined) throw new Error(`"${string}" needs a value for {${name}}`);
  return value;
}
