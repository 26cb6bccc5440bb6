import { parsePositionedYaml, type PositionedYaml } from '#lib/positioned-yaml.ts';
import type { Finding } from '#schema/finding.ts';
import { quote } from '#schema/quote.ts';
import { toCutOffFindings, toYamlFindings } from '#schema/yaml-findings.ts';

/** A Markdown file in its two parts. */
export interface Split {
  /** The YAML between the fences, without them; absent where there are none. */
  head?: string;
  /** Everything below the closing fence. */
  body: string;
  /** The line of the file, from 1, at which the body begins. */
  line: number;
  /** The opening fence has no closing one. */
  unclosed?: true;
}

const FENCE = /^---[ \t]*$/;

/**
 * Parts a decoded text (`\n` line ends, no byte order mark) at its `---` fences. The first fence
 * must be the first line.
 */
export function splitFrontMatter(text: string): Split {
  const firstBreak = text.indexOf('\n');
  const first = firstBreak < 0 ? text : text.slice(0, firstBreak);
  if (!FENCE.test(first)) return { body: text, line: 1 };
  if (firstBreak < 0) return { head: '', body: '', line: 2, unclosed: true };
  const closing = /^---[ \t]*(?:\n|$(?![^]))/gm;
  closing.lastIndex = firstBreak + 1;
  const found = closing.exec(text);
  const head = text.slice(firstBreak + 1, found?.index);
  const line = head.split('\n').length + 2;
  if (!found) return { head, body: '', line, unclosed: true };
  return { head, body: text.slice(found.index + found[0].length), line };
}

export interface ParsedFile {
  yaml: PositionedYaml;
  /** An error means that the file has no fields to look at; a warning does not. */
  findings: Finding[];
}

/** The front matter of a Markdown file, with what is wrong with it as YAML. */
export function parseFrontMatter(file: string, split: Split): ParsedFile {
  const yaml = parsePositionedYaml(split.head ?? '', 2);
  if (split.unclosed) return { yaml, findings: [unclosed(file)] };
  if (split.head === undefined) return { yaml, findings: [noFrontMatter(file, split.body)] };
  return { yaml, findings: checkShape(file, yaml) };
}

/** A record that is YAML from its first line to its last. */
export function parseYamlFile(file: string, text: string): ParsedFile {
  const yaml = parsePositionedYaml(text);
  return { yaml, findings: checkShape(file, yaml) };
}

function checkShape(file: string, yaml: PositionedYaml): Finding[] {
  if (yaml.problems.length > 0) return toYamlFindings(file, yaml);
  const { data } = yaml;
  const isFields = typeof data === 'object' && !Array.isArray(data);
  if (isFields || data === undefined) return toCutOffFindings(file, yaml);
  return [
    {
      rule: 'bad-yaml',
      severity: 'error',
      file,
      ...yaml.placeOf([]),
      message: `Fields are expected here; ${quote(data)} is found.`,
      hint: 'A field is a line `name: text`, with a space after the colon.',
    },
  ];
}

function unclosed(file: string): Finding {
  return {
    rule: 'open-front-matter',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: 'The front matter that opens here is not closed.',
    hint: 'Write a line `---` between the last field and the text.',
  };
}

const LATE = 'There is something above the first `---`: an empty line, or spaces before it.';

function noFrontMatter(file: string, body: string): Finding {
  const [first = ''] = body.trimStart().split('\n', 1);
  const found = first === '' ? 'The file is empty.' : `The file begins with ${quote(first)}.`;
  const isToml = first.startsWith('+++');
  const isLate = FENCE.test(first);
  return {
    rule: 'no-front-matter',
    severity: 'error',
    file,
    line: 1,
    column: 1,
    message: isToml ? 'The front matter is fenced by +++ (TOML).' : isLate ? LATE : found,
    hint: isToml
      ? 'Write YAML between two lines `---`: `title: The headline`.'
      : 'The first line must be `---`; then the fields, such as `title: The headline`; then `---` again; then the text.',
  };
}
