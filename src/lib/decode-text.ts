/** Why bytes are not the text we hoped for, with the place (from 1) where that shows. */
export interface NotText {
  problem: 'utf-16' | 'not-utf-8' | 'zero-byte';
  line: number;
  column: number;
}

const strict = new TextDecoder('utf-8', { fatal: true });

/**
 * Bytes of a file as text: UTF-8 only, without its byte order mark, every line end as `\n`.
 * Anything else is told, never guessed: a guess would publish wrong letters.
 */
export function decodeText(bytes: Uint8Array): { text: string } | NotText {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) {
    return { problem: 'utf-16', line: 1, column: 1 };
  }
  let text: string;
  try {
    text = strict.decode(bytes);
  } catch {
    const lenient = new TextDecoder().decode(bytes);
    return { problem: 'not-utf-8', ...placeOf(lenient, lenient.indexOf('\uFFFD')) };
  }
  const zero = text.indexOf('\0');
  if (zero >= 0) return { problem: 'zero-byte', ...placeOf(text, zero) };
  return { text: text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text };
}

/** The line and column, both from 1, of a position in a text. */
export function placeOf(text: string, index: number): { line: number; column: number } {
  const end = Math.min(Math.max(index, 0), text.length);
  let [line, start] = [1, 0];
  for (;;) {
    const found = text.indexOf('\n', start);
    if (found < 0 || found >= end) return { line, column: end - start + 1 };
    line += 1;
    start = found + 1;
  }
}

function startsWith(bytes: Uint8Array, first: number, second: number): boolean {
  return bytes[0] === first && bytes[1] === second;
}
