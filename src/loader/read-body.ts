import { splitFrontMatter } from './front-matter.ts';
import { readText } from './read-text.ts';

/**
 * The Markdown below the front matter of a file (its path below the content folder), the line of the
 * file, from 1, it begins at, and the digest of the file's bytes.
 *
 * @throws {Error} with the finding's sentence, if the file can no longer be read.
 */
export function readBody(
  contentDir: string,
  file: string,
): { text: string; line: number; digest: string } {
  const read = readText(contentDir, file);
  if ('finding' in read) throw new Error(`${file}: ${read.finding.message}`);
  const { digest } = read;
  if (/\.ya?ml$/i.test(file)) return { text: '', line: 1, digest };
  const { body, line } = splitFrontMatter(read.text);
  return { text: body, line, digest };
}
