import type { Finding } from '#schema/finding.ts';
import type { Split } from './front-matter.ts';
import type { Pictures } from './pictures.ts';

export function checkBody(_file: string, _split: Split, _pictures: Pictures): Finding[] {
  return [];
}
