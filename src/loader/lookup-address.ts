/**
 * An address as it is looked up when somebody asks for it: decoded, NFC, a folder by its slash.
 * `/b`, `/b/`, `/%62/` and `/b/index.html` are one place; `/b.html` is a file, and `/?p=1` a question
 * of its own.
 */
export function toLookupAddress(address: string): string {
  if (PLAIN.test(address)) return address;
  const [written = '', query] = address.split('?', 2);
  const path = decode(written)
    .normalize('NFC')
    .replace(/(?<=\/)index\.html$/i, '');
  if (query !== undefined) return `${path}?${query}`;
  return path.endsWith('/') || /\.[a-z\d]{1,5}$/i.test(path) ? path : `${path}/`;
}

/** Nearly every address is written as it is looked up. */
const PLAIN = /^[\w/-]*\/$/;

/** A broken percent code is looked up as it stands. */
function decode(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
