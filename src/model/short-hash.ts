/**
 * Six letters and digits that depend on `text` alone (FNV-1a, 32 bits, base 36). Tells apart ids
 * that would otherwise be equal or empty; not a checksum and not a secret.
 */
export function toShortHash(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) {
    hash = Math.imul(hash ^ byte, 0x01000193);
  }
  return (hash >>> 0).toString(36).padStart(7, '0').slice(-6);
}
