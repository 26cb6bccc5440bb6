import type { NotText } from '#lib/decode-text.ts';
import type { PositionedYaml, YamlProblem } from '#lib/positioned-yaml.ts';
import type { Finding } from './finding.ts';
import { quote } from './to-findings.ts';

/* What can be wrong with a file before any field is looked at, in words for an editor. */

interface Told {
  message: string;
  hint: string;
}

const QUOTES = 'Put the whole text in "double quotes", and write \\" for a quote inside it.';

const yamlProblems: Record<string, (problem: YamlProblem) => Told> = {
  TAB_AS_INDENT: () => ({
    message: 'A tab indents this line; YAML takes spaces only.',
    hint: 'Replace the tab by two spaces.',
  }),
  DUPLICATE_KEY: ({ found }) => ({
    message: `\`${found.split(':', 1)[0]}:\` stands here for the second time.`,
    hint: 'Keep one of the two.',
  }),
  BLOCK_AS_IMPLICIT_KEY: ({ found }) => ({
    message: `A colon inside ${quote(found)} reads like the start of another field.`,
    hint: QUOTES,
  }),
  BAD_SCALAR_START: ({ found }) => ({
    message: `A text cannot begin with \`${[...found][0] ?? ''}\` unless it stands in quotes.`,
    hint: QUOTES,
  }),
  MISSING_CHAR: ({ found, message }) => ({
    message: /quote/.test(message)
      ? 'A quotation mark is opened but not closed.'
      : `Something is missing before ${quote(found)}: ${lower(message)}.`,
    hint: 'Close it on the same line.',
  }),
  BAD_DQ_ESCAPE: ({ found }) => ({
    message: `A backslash in ${quote(found)} means something else in double quotes.`,
    hint: "Write \\\\ for one backslash, or use 'single quotes'.",
  }),
  BAD_ALIAS: () => ({
    message: 'A word that begins with * repeats another part of the file, which cannot be found.',
    hint: QUOTES,
  }),
  MULTIPLE_DOCS: () => ({
    message: 'A second document begins here with `---`.',
    hint: 'One file holds one record. Remove the line.',
  }),
  NON_STRING_KEY: () => ({
    message: 'The name of a field must be a plain word.',
    hint: 'Put a text that begins with [ or { in quotes.',
  }),
};

/** What the YAML parser objected to. */
export function toYamlFindings(file: string, yaml: PositionedYaml): Finding[] {
  return yaml.problems.map((problem): Finding => {
    const told = yamlProblems[problem.code]?.(problem) ?? {
      message: `The YAML cannot be read at ${quote(problem.found)}: ${lower(problem.message)}.`,
      hint: 'A field is a line `name: text`; a list has lines `  - text`. Texts with a colon, # or quotes go in "double quotes".',
    };
    const { line, column } = problem;
    return { rule: 'bad-yaml', severity: 'error', file, line, column, ...told };
  });
}

const encodings = {
  'utf-16': 'The file is written in UTF-16.',
  'not-utf-8': 'There are bytes here that are not UTF-8.',
  'zero-byte': 'There is a zero byte here; this is not a text file, or it is UTF-16.',
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
    hint: 'Save the file as UTF-8. In VS Code: click the encoding in the status bar, "Save with Encoding", "UTF-8".',
  };
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
