import { toSlug } from '#lib/slug.ts';
import { NotAMoment, parseWhen, type When } from '#lib/zoned-time.ts';
import type { BriefPlace } from '#schema/brief.ts';
import type { Finding } from '#schema/finding.ts';

const PLACE = /^briefs\/(\d{4})\/(\d{2})\/(\d{2})\/(\d{2})(\d{2})-([^/]+)\.md$/;

/**
 * What a brief's place says of its moment and its anchor: `briefs/2023/12/19/1352-blockade-ends.md`.
 * A `date` in the front matter wins, and lets the file have any name.
 */
export function toBriefPlace(
  file: string,
  date: When | undefined,
  zone: string,
): BriefPlace | Finding {
  const [, year, month, day, hour, minute, name] = PLACE.exec(file) ?? [];
  if (date) {
    const [last = ''] = file.split('/').slice(-1);
    const slug = toSlug(name ?? last.replace(/\.md$/i, ''));
    return slug ? { date, slug } : misplaced(file, 'its name has no letters for an anchor');
  }
  const slug = toSlug(name ?? '');
  if (!slug) return misplaced(file, 'its place does not say when it was published');
  try {
    return { date: parseWhen(`${year}-${month}-${day} ${hour}:${minute}`, zone), slug };
  } catch (error) {
    if (error instanceof NotAMoment) return misplaced(file, error.message);
    throw error;
  }
}

function misplaced(file: string, why: string): Finding {
  return {
    rule: 'brief-place',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: `The brief cannot be dated: ${why}.`,
    hint: 'Place it at briefs/2023/12/19/1352-short-name.md (day, hour and minute), or give it a `date:`.',
  };
}
