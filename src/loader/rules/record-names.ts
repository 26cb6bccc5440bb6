import { SLUG, toSlug } from '#lib/slug.ts';
import type { Finding } from '#schema/finding.ts';
import type { Rule } from './rule.ts';

const folders = ['authors', 'sections', 'topics', 'pages'] as const;

/** The file's name is the record's id, so it must be one, directly in the collection's folder. */
export const recordNames: Rule = ({ rows }) =>
  folders.flatMap((folder) =>
    rows[folder]
      .filter(({ key }) => !SLUG.test(key))
      .map(({ key, file }) => toFinding(folder, key, file)),
  );

function toFinding(folder: string, key: string, file: string): Finding {
  const [name = '', ...above] = key.split('/').reverse();
  const ending = file.slice(file.lastIndexOf('.'));
  const slug = toSlug(name) || 'a-short-name';
  return {
    rule: 'bad-record-name',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message:
      above.length > 0
        ? `The record stands in a folder of its own, "${above.reverse().join('/')}".`
        : `The file's name "${name}" is the record's id, and an id is lower-case words joined by hyphens.`,
    hint: `Rename it to ${folder}/${slug}${ending}.`,
  };
}
