/** A path below a content folder, and the text of the file. */
export type TextFile = readonly [string, string];

/** A field that holds a list of texts; nothing where it is empty. */
export function toList(field: string, values: readonly string[]): string[] {
  return values.length === 0 ? [] : [`${field}:`, ...values.map((value) => `  - ${quoted(value)}`)];
}

/** A JSON string is a YAML string. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

export function toHead(lines: readonly string[]): string {
  return `---\n${toLines(lines)}---\n`;
}

export function toLines(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
