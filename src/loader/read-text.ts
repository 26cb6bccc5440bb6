import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decodeText } from '#lib/decode-text.ts';
import type { Finding } from '#schema/finding.ts';
import { toEncodingFinding } from '#schema/encoding-findings.ts';

export interface TextFile {
  text: string;
  /** Changes when the file's bytes do. */
  digest: string;
}

/** Gets the bytes at a path, or throws as `readFileSync` does. */
export type ReadBytes = (path: string) => Uint8Array;

/** Reads a file of content as text; a file that cannot be read, or is no text, is a finding. */
export function readText(
  contentDir: string,
  file: string,
  readBytes: ReadBytes = readFileSync,
): TextFile | { finding: Finding } {
  let bytes: Uint8Array;
  try {
    bytes = readBytes(join(contentDir, file));
  } catch (error) {
    return { finding: unreadable(file, error) };
  }
  const decoded = decodeText(bytes);
  if ('problem' in decoded) return { finding: toEncodingFinding(file, decoded) };
  return { text: decoded.text, digest: hash('sha256', bytes, 'hex').slice(0, 16) };
}

export function unreadable(file: string, error: unknown): Finding {
  const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
  const reasons: Record<string, string> = {
    ENOENT: 'it vanished while it was read, or it is a link to nothing',
    EACCES: 'its permissions forbid it',
    EPERM: 'its permissions forbid it',
    EISDIR: 'it is a folder',
    ELOOP: 'it is a link that leads to itself',
  };
  return {
    rule: 'unreadable',
    severity: 'error',
    file,
    message: `The file cannot be read: ${reasons[code] ?? code}.`,
    hint: 'Restore it, or remove it from the content folder.',
  };
}
