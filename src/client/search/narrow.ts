import { choose, limits, type Asked } from './address.ts';
import type { Filters, Program, Span } from './program.ts';
import { toLanguageName, type Words } from './words.ts';

/** The filters whose values hold an id and a name: `ada-sample Ada Sample`. */
const NAMED = ['author', 'section', 'topic'] as const;

/** The years that were asked for; everything where none were. */
export function toSpan({ from, to }: Asked): Span {
  return { from: Number(from) || 0, to: Number(to) || 9999 };
}

/** Pagefind's filters for what was asked; an id or a name stands for the value that holds it. */
export async function toFilters(asked: Asked, program: Program): Promise<Filters> {
  const filters: Filters = {};
  if (asked.type !== '') filters['type'] = asked.type;
  if (asked.lang !== '') filters['language'] = asked.lang;
  const named = NAMED.filter((name) => asked[name] !== '');
  if (named.length === 0) return filters;
  const values = await program.listValues();
  for (const name of named) {
    const wanted = asked[name].toLowerCase();
    const value = (values[name] ?? []).find((one) => {
      const [id, label] = split(one);
      return id.toLowerCase() === wanted || label.toLowerCase() === wanted;
    });
    // A value that no record has: nothing is found, as it should be.
    filters[name] = value ?? asked[name];
  }
  return filters;
}

/** Offers in the form's lists what the pieces fetched so far hold. */
export async function offerValues(
  form: HTMLFormElement,
  program: Program,
  { words, locale }: { words: Words; locale: string },
): Promise<void> {
  const { language = [], type = [], ...values } = await program.listValues();
  const named = (name: string): [string, string][] => (values[name] ?? []).map(split);
  const options: Record<string, [string, string][]> = {
    author: named('author'),
    section: named('section'),
    topic: named('topic'),
    type: type.map((one) => [one, words.types[one] ?? one]),
    lang: language.map((one) => [one, toLanguageName(one)]),
  };
  const { compare } = new Intl.Collator(locale);
  for (const name of limits) {
    const field = form.elements.namedItem(name);
    if (!(field instanceof HTMLSelectElement)) continue;
    const offered =
      options[name]?.sort(([, a], [, b]) => compare(a, b)) ??
      program.years.map((year): [string, string] => [year, year]);
    offer(field, offered, words.all);
  }
}

function offer(field: HTMLSelectElement, options: [string, string][], all: string): void {
  const chosen = field.value;
  field.replaceChildren(
    new Option(all, ''),
    ...options.map(([value, label]) => new Option(label, value)),
  );
  choose(field, chosen);
  const holder = field.closest('label');
  if (holder) holder.hidden = options.length < 2 && chosen === '';
}

function split(value: string): [string, string] {
  const space = value.indexOf(' ');
  return space < 0 ? [value, value] : [value.slice(0, space), value.slice(space + 1)];
}
