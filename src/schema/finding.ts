/**
 * One problem in the content, as data. Reporters print it; nothing else formats it.
 * Lines and columns count from 1.
 */
export interface Finding {
  /** The rule's permanent key: `unknown-field`, `duplicate-slug`. */
  rule: string;
  severity: 'error' | 'warning';
  /** The file, relative to the content folder, with forward slashes. */
  file: string;
  line?: number;
  column?: number;
  /** What was found, in one sentence, with the value quoted. */
  message: string;
  /** What is expected and how to mend it. */
  hint?: string;
}
