import type { Finding } from '#schema/finding.ts';
import type { Site } from '#schema/site.ts';
import { contentDir } from './inputs.ts';
import { readSite } from './read-site.ts';

/**
 * The publication as `site.yaml` has it now.
 *
 * @throws {Error} with everything that is wrong with the file.
 */
export function getSite(): Site {
  const { site: current, findings } = readSite(contentDir);
  if (current) return current;
  throw new Error(findings.map(toLine).join('\n'));
}

function toLine({ file, line, column, message, hint }: Finding): string {
  const place = [file, line, column].filter((part) => part !== undefined).join(':');
  return [`${place}  ${message}`, hint].filter(Boolean).join('\n  ');
}
