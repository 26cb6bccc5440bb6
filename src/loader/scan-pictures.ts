import { placeOf } from '#lib/decode-text.ts';
import { isPictureFile } from '#lib/picture-file.ts';
import type { Place } from '#lib/positioned-yaml.ts';
import type { Finding } from '#schema/finding.ts';
import { maskCode } from './mask-code.ts';
import type { Pictures } from './pictures.ts';

/** A finding without its file, at a place in the body. */
export type Placed = Pick<Finding, 'rule' | 'severity' | 'message' | 'hint'> & Place;

const PICTURE =
  /!\[[^\]]*\]\(\s*<?([^)\s>]+)|^ {0,3}\[[^\]\n]+\]:\s*<?([^\s>]+)|<img\b[^>]*?\bsrc=["']([^"'>]+)/gim;

/** What is said of `![](crane.jpg)`. */
export const WORDLESS: Omit<Placed, 'line' | 'column'> = {
  rule: 'missing-alt',
  severity: 'warning',
  message: 'The picture has no words for readers who do not see it.',
  hint: 'Write what can be seen between the square brackets: `![A crane over the river.](…)`.',
};

/**
 * What is wrong with the pictures that a body seems to name, without parsing it. Code is left out
 * as well as a look at the text can tell; a definition counts when it leads to a picture file.
 */
export function scanPictures(file: string, body: string, pictures: Pictures): Placed[] {
  if (!body.includes('![') && !/<img\b/i.test(body)) return [];
  let plain: string | undefined;
  return [...body.matchAll(PICTURE)].flatMap((match): Placed[] => {
    const [, inline, defined, html] = match;
    if (defined !== undefined && !isPictureFile(defined)) return [];
    const problem =
      pictures.findProblem(file, inline ?? html ?? defined ?? '') ??
      (/^!\[\s*\]/.test(match[0]) ? WORDLESS : undefined);
    if (!problem) return [];
    plain ??= maskCode(body);
    return plain[match.index] === '\0' ? [] : [{ ...problem, ...placeOf(body, match.index) }];
  });
}
