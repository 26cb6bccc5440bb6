import type { PositionedYaml, YamlProblem } from '#lib/positioned-yaml.ts';
import type { Finding } from './finding.ts';
import { quote } from './quote.ts';

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
  BLOCK_AS_IMPLICIT_KEY: ({ found }) =>
    /:(?:\s|$)/.test(found)
      ? {
          message: `A colon inside ${quote(found)} reads like the start of another field.`,
          hint: QUOTES,
        }
      : {
          message: 'The next line is indented, so it reads as the rest of this one.',
          hint: 'Begin every field at the very start of its line.',
        },
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

/** What the YAML parser objected to; of several objections to one line, the first. */
export function toYamlFindings(file: string, yaml: PositionedYaml): Finding[] {
  const first = new Map(yaml.problems.map((each) => [each.line, each] as const).reverse());
  const problems = yaml.problems.filter((each) => first.get(each.line) === each);
  return problems.map((problem): Finding => {
    const told = yamlProblems[problem.code]?.(problem) ??
      findOddStart(problem) ?? {
        message: `The YAML cannot be read at ${quote(problem.found)}: ${lower(problem.message)}.`,
        hint: 'A field is a line `name: text`; a list has lines `  - text`. Texts with a colon, # or quotes go in "double quotes".',
      };
    const { line, column } = problem;
    return { rule: 'bad-yaml', severity: 'error', file, line, column, ...told };
  });
}

/** `[Breaking] News`, `"Never again" says Kyiv`: the parser trips only where the headline goes on. */
function findOddStart({ lineText }: YamlProblem): Told | undefined {
  const [, value = ''] = /^[ ]*(?:- +)?(?:[\w-]+: +)?(.*)$/.exec(lineText) ?? [];
  const [sign = ''] = value;
  if (sign === '"' || sign === "'") {
    const other = sign === '"' ? "'single quotes'" : '"double quotes"';
    return {
      message: `The text goes on after its closing quotation mark: ${value}`,
      hint: `Put the whole text, with its own quotation marks, in ${other}.`,
    };
  }
  if (!'[]{}*&!|>'.includes(sign) || sign === '') return undefined;
  return {
    message: `A text cannot begin with \`${sign}\` unless it stands in quotes.`,
    hint: QUOTES,
  };
}

/** Words that YAML takes for a note because they follow a `#`: "We are #1" would read "We are". */
export function toCutOffFindings(file: string, { cutOff }: PositionedYaml): Finding[] {
  return cutOff.map(({ line, column, text }): Finding => ({
    rule: 'cut-off-text',
    severity: 'warning',
    file,
    line,
    column,
    message: `Everything from ${quote(`#${text}`)} on is left out: a # after a space begins a note.`,
    hint: 'Put the whole text in "double quotes". If it is a note, leave a space after the #.',
  }));
}

function lower(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1).replace(/\.$/, '');
}
