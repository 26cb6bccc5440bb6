/** What the form holds, by the names in the address: `?q=…&author=…`. */
export type Asked = Record<Name, string>;

export const names = [
  'q',
  'author',
  'section',
  'topic',
  'type',
  'lang',
  'from',
  'to',
  'sort',
] as const;
export type Name = (typeof names)[number];

/** Those that narrow what is found. */
export const limits = names.slice(1, -1);

/** What an address asks for; names it does not know are nobody's. */
export function readAddress(search: string): Asked {
  const given = new URLSearchParams(search);
  return toAsked((name) => given.get(name) ?? '');
}

/** The address that asks for this, below the page's own: an empty one where nothing is asked. */
export function toAddress(asked: Asked): string {
  const given = new URLSearchParams();
  for (const name of names) if (asked[name] !== '') given.set(name, asked[name]);
  return given.size === 0 ? '' : `?${given.toString()}`;
}

/** What the fields of the form hold. */
export function readForm(form: HTMLFormElement): Asked {
  const data = new FormData(form);
  return toAsked((name) => {
    const value = data.get(name);
    return typeof value === 'string' ? value.trim() : '';
  });
}

/** Puts what was asked into the form. A choice that its list does not offer yet is added to it. */
export function fillForm(form: HTMLFormElement, asked: Asked): void {
  for (const name of names) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLSelectElement) choose(field, asked[name]);
    else if (field instanceof HTMLInputElement) field.value = asked[name];
  }
}

/** Chooses a value of a list by its value or by what readers see of it. */
export function choose(field: HTMLSelectElement, value: string): void {
  const options = [...field.options];
  const found =
    options.find((option) => option.value === value) ??
    options.find((option) => option.label.toLowerCase() === value.toLowerCase());
  if (!found) field.add(new Option(value, value));
  field.value = found?.value ?? value;
}

function toAsked(read: (name: Name) => string): Asked {
  return Object.fromEntries(names.map((name) => [name, read(name)])) as Asked;
}
