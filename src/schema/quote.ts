/** A value as a message shows it: on one line, not too long. */
export function quote(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a group of fields';
  const line = String(value).replace(/\s+/g, ' ');
  const letters = [...line];
  return `"${letters.length > 80 ? `${letters.slice(0, 79).join('')}…` : line}"`;
}
