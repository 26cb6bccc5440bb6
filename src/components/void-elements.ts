/**
 * Elements without content, as Astro writes them: an attribute that is undefined is left out, an
 * empty one has no value. A head has dozens, and Astro looks at each attribute with care that the
 * names here, all our own, do not need. For `<meta>` and `<link>`: no name may be a boolean one.
 */
export function toVoidElements(tag: 'link' | 'meta', all: readonly object[]): string {
  return all.map((attributes) => `<${tag}${toAttributes(attributes)}>`).join('');
}

function toAttributes(attributes: object): string {
  let text = '';
  for (const [name, value] of Object.entries(attributes) as [string, string | undefined][]) {
    if (value === '') text += ` ${name}`;
    else if (value !== undefined) text += ` ${name}="${escape(value)}"`;
  }
  return text;
}

function escape(value: string): string {
  if (!value.includes('&') && !value.includes('"')) return value;
  return value.replaceAll('&', '&amp;').replaceAll('"', '&quot;');
}
