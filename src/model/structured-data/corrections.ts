import type { CorrectionComment } from 'schema-dts';
import { toIso, type When } from '#lib/zoned-time.ts';
import type { Article } from '../types.ts';

/** Kinds of notices that say a text was wrong or could be misread; others report no error. */
const CORRECTING: ReadonlySet<string> = new Set(['correction', 'clarification']);

/** The corrections of an article, oldest first; of a withdrawn one its notice alone. */
export function toCorrections({ corrections, withdrawn }: Article): CorrectionComment[] {
  if (withdrawn) return [toComment(withdrawn.reason, withdrawn.date)];
  return corrections
    .filter(({ kind }) => CORRECTING.has(kind))
    .map(({ text, date }) => toComment(text, date));
}

function toComment(text: string, date: When): CorrectionComment {
  return { '@type': 'CorrectionComment', text, datePublished: toIso(date) };
}
