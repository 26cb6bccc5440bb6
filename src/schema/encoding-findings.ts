import type { NotText } from '#lib/decode-text.ts';
import type { Finding } from './finding.ts';

/* A file that is no UTF-8, and how to save its letters. */

const encodings = {
  'utf-16': 'The file is written in UTF-16.',
  'not-utf-8': 'There are bytes here that are not UTF-8.',
  'zero-byte': 'There is a zero byte here; this is not a text file, or it is UTF-16.',
} as const satisfies Record<NotText['problem'], string>;

const SAVE = 'then again, "Save with Encoding", "UTF-8".';

/*
 * Saving first would make the loss final: an editor that opened the file as UTF-8 shows � where
 * the letters were, and would write just that.
 */
const encodingHints = {
  'utf-16':
    'Save the file as UTF-8. In VS Code: click the encoding in the status bar, "Save with Encoding", "UTF-8".',
  'not-utf-8': `Do not save it as it is. In VS Code: click the encoding in the status bar, "Reopen with Encoding", try Western (Windows 1252) or Cyrillic (Windows 1251) until all letters are right; ${SAVE}`,
  'zero-byte': `If it is a text: in VS Code, click the encoding in the status bar, "Reopen with Encoding", "UTF-16 LE"; ${SAVE} If not, take it out of the folder.`,
} as const satisfies Record<NotText['problem'], string>;

/** What the decoder objected to. */
export function toEncodingFinding(file: string, { problem, line, column }: NotText): Finding {
  return {
    rule: 'bad-encoding',
    severity: 'error',
    file,
    line,
    column,
    message: encodings[problem],
    hint: encodingHints[problem],
  };
}
